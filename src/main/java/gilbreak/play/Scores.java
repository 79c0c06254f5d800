package gilbreak.play;

import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import gilbreak.level.Card;
import gilbreak.texts.Caption;
import gilbreak.texts.ContestTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The board of the contest: a page over all levels, and one for each of them.
 *
 * @param level the id of the one that is shown; empty for all together
 * @param scroll the first place that is seen
 * @param figure the one that the histogram is of
 */
public record Scores(Optional<String> level, int scroll, Metric figure)
    implements Screen, Scroll.Scrolled<Scores> {
  /** The rows of a page that places cannot have. */
  public static final int HEAD = 6;

  private static final List<Metric> FIGURES = List.of(Metric.values());

  static final KeyMap<Scores> KEYS =
      new KeyMap<>("the-contest", ContestTexts.THE_CONTEST, bindings());

  private static List<Binding<Scores>> bindings() {
    List<Binding<Scores>> all = new ArrayList<>();
    all.add(
        Binding.<Scores>of(ContestTexts.PLAY, Scores::play, Key.of(Key.Name.ENTER))
            .when(screen -> screen.level.isPresent()));
    all.add(page(ContestTexts.NEXT_BOARD, 1, Key.Name.RIGHT, 'l', Key.Name.TAB));
    all.add(page(ContestTexts.BOARD_BEFORE, -1, Key.Name.LEFT, 'h', Key.Name.BACK_TAB));
    all.add(
        Binding.<Scores>move(ContestTexts.FIGURE, Scores::turned, Key.of('f'))
            .when(screen -> screen.level.isPresent()));
    all.addAll(Scroll.keys());
    all.add(Binding.of(ContestTexts.LEAVE, Leaving::begin, Key.of('x')));
    all.add(Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('J')));
    return all;
  }

  private static Binding<Scores> page(
      Caption caption, int step, Key.Name name, char letter, Key.Name other) {
    return Binding.of(
        caption,
        (screen, turn) -> screen.turned(step, turn),
        Key.of(name),
        Key.of(letter),
        Key.of(other));
  }

  static Scores overall() {
    return new Scores(Optional.empty(), 0, Metric.SPEEDUP);
  }

  static Scores of(String level) {
    return new Scores(Optional.of(level), 0, Metric.SPEEDUP);
  }

  /** The form for who is in no contest, else the board. */
  static Next begin(Turn turn) {
    return turn.model().classroom().isJoined() ? turn.open(overall()) : Joining.begin(turn);
  }

  private Scores turned() {
    int next = (FIGURES.indexOf(figure) + 1) % FIGURES.size();
    return new Scores(level, scroll, FIGURES.get(next));
  }

  /** The page so many further, round all of them. */
  private Next turned(int step, Turn turn) {
    Optional<Scoreboard> board = turn.model().classroom().board();
    if (board.isEmpty()) {
      return turn.refuse(ContestTexts.nothingYet());
    }
    List<Optional<String>> pages = new ArrayList<>(List.of(Optional.empty()));
    board.get().levels().forEach(one -> pages.add(Optional.of(one.id())));
    int now = Math.max(0, pages.indexOf(level));
    return turn.show(
        this, new Scores(pages.get(Math.floorMod(now + step, pages.size())), 0, figure));
  }

  private Next play(Turn turn) {
    List<String> ids = turn.model().campaign().levels().stream().map(Card::id).toList();
    int index = ids.indexOf(level.orElse(""));
    return index < 0 ? turn.refuse(ContestTexts.notHere()) : LevelScreen.enter(turn, index);
  }

  @Override
  public int lines(Model model) {
    return HEAD + model.classroom().board().map(this::places).orElse(0);
  }

  private int places(Scoreboard board) {
    return level
        .map(id -> board.level(id).map(shown -> shown.places().size()).orElse(0))
        .orElse(board.totals().size());
  }

  @Override
  public Scores at(int line) {
    return new Scores(level, line, figure);
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.scores(this);
  }
}
