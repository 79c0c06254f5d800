package gilbreak.play;

import gilbreak.level.Level.Kind;
import gilbreak.play.Key.Name;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys of the level screen. */
final class LevelKeys {
  private static final Key[] DIGITS =
      IntStream.rangeClosed('1', '9').mapToObj(c -> Key.of((char) c)).toArray(Key[]::new);

  private static final List<Binding<LevelScreen>> LAST =
      List.of(
          Binding.<LevelScreen>of(
                  "predict", "say what will happen, then run it", LevelScreen::predict, key('p'))
              .when(screen -> screen.level().kind().isSolved() && !screen.isSandbox()),
          Binding.<LevelScreen>of(
                  "break it", "be the scheduler yourself", LevelScreen::breakIt, key('b'))
              .when(screen -> screen.level().kind().isSolved()),
          Binding.<LevelScreen>of(
                  "sandbox",
                  "everything may be placed, and nothing counts",
                  LevelScreen::enterSandbox,
                  key('s'))
              .when(screen -> !screen.isSandbox()),
          Binding.back(of(Name.ESCAPE), key('q')));

  static final KeyMap<LevelScreen> KEYS =
      new KeyMap<>("the level", Stream.of(verbs(), moves(), LAST).flatMap(List::stream).toList());

  /** The digits and capital letters, which stand for names. */
  static final Key[] NAMES =
      IntStream.concat(IntStream.rangeClosed('1', '9'), IntStream.rangeClosed('A', 'Z'))
          .filter(symbol -> symbol != 'U' && symbol != 'G')
          .mapToObj(symbol -> Key.of((char) symbol))
          .toArray(Key[]::new);

  private LevelKeys() {}

  private static List<Binding<LevelScreen>> verbs() {
    return List.of(
        Binding.<LevelScreen>of(
                "break it",
                "be the scheduler, and make it fail",
                LevelScreen::breakIt,
                of(Name.ENTER),
                key('b'))
            .named("begin")
            .when(screen -> screen.level().kind() == Kind.BREAK),
        Binding.<LevelScreen>of(
                "answer", "say what is possible", LevelScreen::predict, of(Name.ENTER), key('p'))
            .when(screen -> screen.level().kind() == Kind.PREDICT),
        Binding.of("place", "place what is in hand", LevelScreen::placeTool, key('l'))
            .when(screen -> screen.hand().isPresent()),
        Binding.of("tools", "take another tool in hand", LevelScreen::pickTool, key('t'))
            .when(LevelScreen::hasTools),
        Binding.of("options", "pick what runs it", LevelScreen::pickOption, key('o'))
            .when(LevelScreen::hasOptions),
        Binding.move("remove", "remove what is placed at the line", LevelScreen::remove, key('x'))
            .when(screen -> screen.under().isPresent()),
        Binding.move("undo", "undo the last change", LevelScreen::undo, key('u'))
            .when(screen -> screen.history().canUndo()),
        Binding.move("redo", "redo what was undone", LevelScreen::redo, key('U'), of(Name.REDO))
            .when(screen -> screen.history().canRedo()),
        Binding.<LevelScreen>of("run", "prove and measure it", LevelScreen::run, key('r'))
            .when(screen -> screen.level().kind().isSolved()),
        Binding.of("hint", "show a hint", LevelScreen::showHints, key('h'))
            .when(screen -> !screen.level().story().hints().isEmpty()),
        Binding.of("lesson", "read the lesson", LevelScreen::readLesson, key('i'))
            .when(screen -> !screen.level().story().lesson().isBlank()));
  }

  private static List<Binding<LevelScreen>> moves() {
    return List.of(
        Binding.move(
                "lane", "to the next lane", LevelScreen::nextLane, of(Name.TAB), of(Name.RIGHT))
            .when(screen -> screen.level().threads().size() > 1),
        Binding.<LevelScreen>of(
                "pick", "pick the next value of an option", LevelScreen::turnOption, DIGITS)
            .shown("1-9")
            .when(LevelScreen::hasOptions),
        Binding.move(
            "", "to the lane before", LevelScreen::lastLane, of(Name.BACK_TAB), of(Name.LEFT)),
        Binding.move("down", "a line down", LevelScreen::down, of(Name.DOWN), key('j'))
            .when(LevelScreen::canDown),
        Binding.move("up", "a line up", LevelScreen::up, of(Name.UP), key('k'))
            .when(LevelScreen::canUp),
        Binding.move("", "to the first line", LevelScreen::top, of(Name.HOME), key('g')),
        Binding.move("", "to the last line", LevelScreen::bottom, of(Name.END), key('G')),
        Binding.move("", "see more of long lines", LevelScreen::shiftRight, key('>'))
            .when(LevelScreen::canShift),
        Binding.move("", "back to where lines begin", LevelScreen::shiftLeft, key('<'))
            .when(screen -> screen.place().shift() > 0));
  }

  private static Key key(char symbol) {
    return Key.of(symbol);
  }

  private static Key of(Name name) {
    return Key.of(name);
  }
}
