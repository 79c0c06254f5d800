package gilbreak.shell.lanterna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.Boards;
import gilbreak.play.Judgements;
import gilbreak.play.Levels;
import gilbreak.play.Msg;
import gilbreak.play.Player;
import gilbreak.play.Saved;
import gilbreak.play.Size;
import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.view.Frame;
import gilbreak.view.Ink;
import gilbreak.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main screens as terminals show them: one file of characters for each size and character set,
 * and one of all looks. {@code -Dscreens.update=true} writes them anew.
 */
class FramesTest {
  private static final Path FOLDER = Path.of("src/test/screens/terminals");

  @ParameterizedTest
  @CsvSource({
    "60, 20, true",
    "80, 24, true",
    "120, 40, true",
    "200, 50, true",
    "60, 20, false",
    "80, 24, false",
    "120, 40, false",
    "200, 50, false"
  })
  void screensAreWholeInEverySize(int columns, int rows, boolean unicode) throws IOException {
    Size size = new Size(columns, rows);
    StringBuilder all = new StringBuilder();
    screens(size)
        .forEach(
            (name, frame) ->
                all.append("=== ").append(name).append('\n').append(shown(frame, unicode)));
    check(size + (unicode ? "" : "-ascii"), all.toString());
  }

  @Test
  void looksAreThoseThatWereChosen() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Theme theme : Theme.values()) {
      all.append("=== ").append(theme.word()).append('\n');
      for (Ink ink : Ink.values()) {
        all.append("%-8s %s%n".formatted(ink, looks(theme, ink)));
      }
    }
    check("looks", all.toString());
  }

  private static String looks(Theme theme, Ink ink) {
    return List.of(Colours.values()).stream()
        .map(colours -> new Palette(theme, colours).look(ink).whole().substring(2))
        .collect(Collectors.joining("  "));
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void noWholeScreenTakesMoreThanFourKilobytes(Colours colours) {
    for (Theme theme : Theme.values()) {
      screens(Size.LEAST)
          .forEach(
              (name, frame) -> {
                Capabilities capabilities = new Capabilities(true, colours, theme, false);
                int length = new Painter(capabilities).paint(frame, Size.LEAST).length();
                assertTrue(length < 4096, name + " in " + theme + ": " + length);
              });
    }
  }

  @Test
  void cursorIsSeenWithoutColours() {
    screens(Size.LEAST)
        .forEach(
            (name, frame) -> {
              List<String> text = frame.text();
              for (int row = 0; row < Size.LEAST.rows() - 2; row++) {
                assertTrue(
                    !hasCursor(frame, row) || text.get(row).matches(".*[▸\\[].*"),
                    name + ": " + row);
              }
            });
  }

  private static boolean hasCursor(Frame frame, int row) {
    return IntStream.range(0, frame.size().columns())
        .anyMatch(column -> frame.at(column, row).ink() == Ink.CURSOR);
  }

  private static Map<String, Frame> screens(Size size) {
    Map<String, Player> players = new LinkedHashMap<>();
    players.put("list", new Player());
    players.put("lesson", new Player().press("<Enter>"));
    players.put("level", locked());
    players.put("placing", Player.inOverdraft().press("jjjl<Down>B"));
    players.put("tools", workshop().press("tjj"));
    players.put("options", workshop().press("ol<Down><Down>l"));
    players.put("help", Player.inOverdraft().press("?/lock"));
    players.put("settings", new Player().press(",jj<Right>"));
    players.put("broken", locked().press("r").judged(Judgements.broken(37)).press("lll"));
    players.put("deadlock", locked().press("r").judged(Judgements.deadlock()).press("<End>"));
    players.put("proved", locked().press("r").judged(Judgements.proved()));
    players.put("scheduling", Player.inOverdraft().press("b13322"));
    players.put("joining", new Player().press("J10.0.0.7<Tab>"));
    players.put("contest", joined());
    players.put("contest-level", joined().press("l"));
    Map<String, Frame> frames = new LinkedHashMap<>();
    players.forEach(
        (name, player) -> {
          Frame frame = View.draw(player.tell(new Msg.Resized(size)).model());
          if (size.holds(Size.LEAST) || frames.isEmpty()) {
            frames.put(name, frame);
          }
        });
    return frames;
  }

  private static Player joined() {
    Player player = new Player().tell(Boards.joined()).tell(Boards.board());
    return player.tell(Boards.results("proved")).tell(Boards.kept(2)).press("J");
  }

  private static Player locked() {
    return Player.inOverdraft().press("jjl<Enter>jlB<Down><Enter><Tab>jjlA<Enter>");
  }

  private static Player workshop() {
    return new Player(Size.LEAST, List.of(Levels.WORKSHOP), Saved.NOTHING).press("<Enter>");
  }

  private static String shown(Frame frame, boolean unicode) {
    Glyphs glyphs = new Glyphs(unicode);
    StringBuilder all = new StringBuilder();
    for (String line : frame.text()) {
      line.chars().forEach(glyph -> all.append(glyphs.shown((char) glyph)));
      all.append('\n');
    }
    return all.toString();
  }

  private static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("screens.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text, name);
  }
}
