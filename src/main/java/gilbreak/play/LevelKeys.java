package gilbreak.play;

import gilbreak.level.Level.Kind;
import gilbreak.play.Key.Name;
import gilbreak.texts.LevelKeyTexts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys of the level screen, those that are wanted most first. */
final class LevelKeys {
  private static final Key[] DIGITS =
      IntStream.rangeClosed('1', '9').mapToObj(c -> Key.of((char) c)).toArray(Key[]::new);

  static final KeyMap<LevelScreen> KEYS =
      new KeyMap<>(
          "level",
          LevelKeyTexts.SCREEN,
          Stream.of(verbs(), changes(), menus(), moves()).flatMap(List::stream).toList());

  /** The digits and capital letters, which stand for names. */
  static final Key[] NAMES =
      IntStream.concat(IntStream.rangeClosed('1', '9'), IntStream.rangeClosed('A', 'Z'))
          .filter(symbol -> symbol != 'U' && symbol != 'G')
          .mapToObj(symbol -> Key.of((char) symbol))
          .toArray(Key[]::new);

  private LevelKeys() {}

  private static List<Binding<LevelScreen>> verbs() {
    return List.of(
        Binding.<LevelScreen>of(LevelKeyTexts.BEGIN, LevelScreen::breakIt, of(Name.ENTER), key('b'))
            .when(screen -> screen.level().kind() == Kind.BREAK),
        Binding.<LevelScreen>of(
                LevelKeyTexts.ANSWER, LevelScreen::predict, of(Name.ENTER), key('p'))
            .when(screen -> screen.level().kind() == Kind.PREDICT),
        Binding.of(LevelKeyTexts.PLACE, LevelScreen::placeTool, key('l'))
            .when(screen -> screen.hand().isPresent(), LevelKeyTexts.NOTHING_TO_PLACE),
        Binding.<LevelScreen>of(LevelKeyTexts.RUN, LevelScreen::run, key('r'))
            .when(screen -> screen.level().kind().isSolved(), LevelKeyTexts.NOT_RUN),
        Binding.of(LevelKeyTexts.TOOLS, LevelScreen::pickTool, key('t'))
            .when(LevelScreen::hasTools, LevelKeyTexts.ONE_TOOL),
        Binding.of(LevelKeyTexts.OPTIONS, LevelScreen::pickOption, key('o'))
            .when(LevelScreen::hasOptions, LevelKeyTexts.NO_OPTIONS),
        Binding.of(LevelKeyTexts.HINT, LevelScreen::showHints, key('h'))
            .when(screen -> !screen.level().story().hints().isEmpty(), LevelKeyTexts.NO_HINTS),
        Binding.<LevelScreen>of(LevelKeyTexts.BREAK_IT, LevelScreen::breakIt, key('b'))
            .when(screen -> screen.level().kind().isSolved()),
        Binding.<LevelScreen>of(LevelKeyTexts.SANDBOX, LevelScreen::enterSandbox, key('s'))
            .when(screen -> !screen.isSandbox()));
  }

  private static List<Binding<LevelScreen>> changes() {
    return List.of(
        Binding.move(LevelKeyTexts.REMOVE, LevelScreen::remove, key('x'))
            .when(screen -> screen.under().isPresent(), LevelKeyTexts.NOTHING_HERE),
        Binding.<LevelScreen>of(LevelKeyTexts.UNDO, LevelScreen::undo, key('u'))
            .when(screen -> screen.history().canUndo(), LevelKeyTexts.NOTHING_TO_UNDO),
        Binding.<LevelScreen>of(LevelKeyTexts.REDO, LevelScreen::redo, key('U'), of(Name.REDO))
            .when(screen -> screen.history().canRedo(), LevelKeyTexts.NOTHING_TO_REDO));
  }

  private static List<Binding<LevelScreen>> menus() {
    return List.of(
        Binding.<LevelScreen>of(LevelKeyTexts.PREDICT, LevelScreen::predict, key('p'))
            .when(screen -> screen.level().kind().isSolved() && !screen.isSandbox()),
        Binding.of(LevelKeyTexts.LESSON, LevelScreen::readLesson, key('i'))
            .when(screen -> !screen.level().story().lesson().isBlank(), LevelKeyTexts.NO_LESSON));
  }

  private static List<Binding<LevelScreen>> moves() {
    return List.of(
        Binding.move(LevelKeyTexts.LANE, LevelScreen::nextLane, of(Name.TAB), of(Name.RIGHT))
            .when(screen -> screen.level().threads().size() > 1),
        Binding.<LevelScreen>of(LevelKeyTexts.PICK, LevelScreen::turnOption, DIGITS)
            .shown("1-9")
            .when(LevelScreen::hasOptions),
        Binding.move(
            LevelKeyTexts.LANE_BEFORE, LevelScreen::lastLane, of(Name.BACK_TAB), of(Name.LEFT)),
        Binding.move(LevelKeyTexts.DOWN, LevelScreen::down, of(Name.DOWN), key('j'))
            .when(LevelScreen::canDown),
        Binding.move(LevelKeyTexts.UP, LevelScreen::up, of(Name.UP), key('k'))
            .when(LevelScreen::canUp),
        Binding.move(LevelKeyTexts.FIRST_LINE, LevelScreen::top, of(Name.HOME), key('g')),
        Binding.move(LevelKeyTexts.LAST_LINE, LevelScreen::bottom, of(Name.END), key('G')),
        Binding.move(LevelKeyTexts.MORE_OF_LINES, LevelScreen::shiftRight, key('>'))
            .when(LevelScreen::canShift),
        Binding.move(LevelKeyTexts.BEGIN_OF_LINES, LevelScreen::shiftLeft, key('<'))
            .when(screen -> screen.place().shift() > 0),
        Binding.back(of(Name.ESCAPE), key('q')));
  }

  private static Key key(char symbol) {
    return Key.of(symbol);
  }

  private static Key of(Name name) {
    return Key.of(name);
  }
}
