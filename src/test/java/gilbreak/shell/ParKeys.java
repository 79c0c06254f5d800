package gilbreak.shell;

import gilbreak.explore.Finding;
import gilbreak.judge.Ends;
import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool;
import gilbreak.level.yaml.LevelReader;
import gilbreak.play.Effect;
import gilbreak.play.Hand;
import gilbreak.play.Key;
import gilbreak.play.LevelScreen;
import gilbreak.play.Model;
import gilbreak.play.Msg;
import gilbreak.play.Next;
import gilbreak.play.OptionMenu;
import gilbreak.play.Placing;
import gilbreak.play.Preferences;
import gilbreak.play.Reading;
import gilbreak.play.Saved;
import gilbreak.play.Scheduling;
import gilbreak.play.Screen;
import gilbreak.play.Size;
import gilbreak.play.ToolMenu;
import gilbreak.play.Update;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A player of keys alone who knows a level's best answer: places par, breaks what can be broken,
 * and says what is possible. Goes by what the game has on the screen, as a person would.
 */
final class ParKeys {
  private static final int PATIENCE = 100;

  private final Update update = new Update(new WovenRules());
  private final List<Key> keys = new ArrayList<>();
  private final Level level;
  private Model model;

  private ParKeys(Level level) {
    this.level = level;
    this.model = Model.start(Size.LEAST, List.of(Card.of(level)), Saved.NOTHING, Preferences.NONE);
  }

  /** One who has just answered the level, and stands at its end. */
  static ParKeys of(Level level) throws SourceException {
    ParKeys player = new ParKeys(level);
    player.press(Key.Name.ENTER);
    if (player.model.shown() instanceof Reading) {
      player.press(Key.Name.ENTER);
    }
    switch (level.kind()) {
      case BREAK -> player.breakIt();
      case PREDICT -> player.foretell();
      default -> player.place(level.answers().par().orElseThrow());
    }
    return player;
  }

  /** Writes the keys of each level that is named, as tmux has them; the level's id comes first. */
  public static void main(String[] files) throws IOException, SourceException {
    for (String file : files) {
      Level level = read(Path.of(file));
      String typed = of(level).keys.stream().map(ParKeys::typed).collect(Collectors.joining(" "));
      System.out.println(level.id() + " " + level.kind().word() + " " + typed);
    }
  }

  static Level read(Path file) throws IOException, SourceException {
    byte[] bytes = Files.readAllBytes(file);
    return LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
  }

  private static String typed(Key key) {
    return switch (key.name()) {
      case CHARACTER -> String.valueOf(key.symbol());
      case ENTER -> "Enter";
      case DOWN -> "Down";
      case UP -> "Up";
      case TAB -> "Tab";
      case HOME -> "Home";
      default -> throw new IllegalStateException(key.toString());
    };
  }

  Screen shown() {
    return model.shown();
  }

  /** What is placed and picked. */
  Solution solution() {
    return level().solution();
  }

  private LevelScreen level() {
    return model.screens().stream()
        .filter(LevelScreen.class::isInstance)
        .map(LevelScreen.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void press(Key.Name name) throws SourceException {
    press(Key.of(name));
  }

  private void press(char symbol) throws SourceException {
    press(Key.of(symbol));
  }

  private void press(Key key) throws SourceException {
    keys.add(key);
    tell(new Msg.Pressed(key));
  }

  private void tell(Msg msg) throws SourceException {
    Next next = update.apply(model, msg);
    model = next.model();
    for (Effect effect : next.effects()) {
      if (effect instanceof Effect.Open) {
        tell(new Msg.Opened(level));
      } else if (effect instanceof Effect.Prove asked) {
        Judgement found = new Judge().explore(level, asked.solution(), progress -> true);
        tell(new Msg.Explored(asked.ticket(), found));
      } else if (effect instanceof Effect.FindEnds asked) {
        tell(new Msg.EndsFound(asked.ticket(), Ends.of(level, progress -> true)));
      }
    }
  }

  private void breakIt() throws SourceException {
    press(Key.Name.ENTER);
    Scheduling begun = (Scheduling) model.shown();
    if (begun.known().orElseThrow().finding() instanceof Finding.Proved) {
      press('n');
      return;
    }
    for (int thread : begun.simplest().orElseThrow().schedule()) {
      press((char) ('1' + thread));
    }
  }

  private void foretell() throws SourceException {
    press(Key.Name.ENTER);
    List<Boolean> possible = Ends.of(level, progress -> true).possible();
    for (int i = 0; i < possible.size(); i++) {
      if (possible.get(i)) {
        press((char) ('1' + i));
      }
    }
    press(Key.Name.ENTER);
  }

  private void place(Solution par) throws SourceException {
    pick(par);
    for (Placement placement : par.placements()) {
      place(placement);
    }
  }

  /** The digits pick the next value of an option, which may take several times. */
  private void pick(Solution par) throws SourceException {
    List<OptionMenu.Row> rows = new OptionMenu(level, par.choices(), 0).rows();
    for (int i = 0; i < rows.size(); i++) {
      for (int tries = 0; tries < PATIENCE && now(i) != rows.get(i).now(); tries++) {
        press((char) ('1' + i));
      }
    }
  }

  private int now(int row) {
    return OptionMenu.of(level()).rows().get(row).now();
  }

  private void place(Placement placement) throws SourceException {
    pointAt(placement.thread(), placement.lines().first());
    take(placement);
    press('l');
    if (placement.tool().place() == Tool.Place.AROUND) {
      stretch(placement.lines());
      choose(placement);
      press('l');
    }
  }

  private void pointAt(String thread, int line) throws SourceException {
    List<String> names = level().threads().stream().map(ThreadText::name).toList();
    while (!names.get(level().place().lane()).equals(thread)) {
      press(Key.Name.TAB);
    }
    press(Key.Name.HOME);
    while (level().place().line() < line) {
      press(Key.Name.DOWN);
    }
  }

  private void take(Placement placement) throws SourceException {
    boolean around = placement.tool().place() == Tool.Place.AROUND;
    if (level().hand().filter(hand -> holds(hand, placement, around)).isPresent()) {
      return;
    }
    press('t');
    ToolMenu menu = (ToolMenu) model.shown();
    int wanted = 0;
    while (!holds(menu.hands().get(wanted), placement, around)) {
      wanted++;
    }
    for (int at = menu.selected(); at != wanted; at += Integer.signum(wanted - at)) {
      press(at < wanted ? Key.Name.DOWN : Key.Name.UP);
    }
    press(Key.Name.ENTER);
  }

  /** Which one goes around lines can be said while it is placed. */
  private static boolean holds(Hand hand, Placement placement, boolean around) {
    return hand.tool() == placement.tool() && (around || hand.name().equals(placement.name()));
  }

  private void stretch(LineRange lines) throws SourceException {
    for (int tries = 0; tries < PATIENCE && !open().lines().equals(lines); tries++) {
      press(Key.Name.DOWN);
    }
  }

  private void choose(Placement placement) throws SourceException {
    if (!open().hand().name().equals(placement.name())) {
      press(open().level().letters().letter(placement));
    }
  }

  private Placing open() {
    return (Placing) model.shown();
  }
}
