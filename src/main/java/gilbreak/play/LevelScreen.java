package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A level being played: its program, what is placed in it, and where the cursor is.
 *
 * @param place the cursor's
 * @param lock the one that is placed next, or empty
 * @param hints how many hints were asked for
 */
public record LevelScreen(Level level, Place place, History history, String lock, int hints)
    implements Screen {

  static LevelScreen of(Level level, Solution solution) {
    List<String> locks = level.tools().locks();
    return new LevelScreen(
        level,
        Place.start(level.threads().size()),
        History.of(solution),
        locks.isEmpty() ? "" : locks.get(0),
        0);
  }

  /** Opens a level over the list, with the last solution, and its lesson the first time. */
  static Next enter(Turn turn, int index) {
    Model list = turn.model().atList(index);
    Level level = list.campaign().levels().get(index);
    Saved.Entry entry = list.campaign().entry(level);
    Model in =
        misfit(turn.rules(), level, entry.solution())
            .map(why -> withoutMisfit(list, level, why))
            .orElseGet(() -> list.push(of(level, entry.solution())));
    boolean read = !entry.lessonSeen() && !level.story().lesson().isBlank();
    return Next.of(read ? lesson(in, level) : in);
  }

  private static Model withoutMisfit(Model list, Level level, String why) {
    return list.with(list.campaign().with(level, Saved.Entry::settingAside))
        .push(of(level, Solution.EMPTY))
        .with(Notice.bad(Says.misfit(why)));
  }

  private static Optional<String> misfit(Rules rules, Level level, Solution saved) {
    return saved.placements().isEmpty() ? Optional.empty() : rules.refusal(level, saved);
  }

  private static Model lesson(Model model, Level level) {
    return model
        .push(Reading.of(level, Reading.Part.LESSON))
        .with(model.campaign().with(level, Saved.Entry::withLessonSeen));
  }

  public Solution solution() {
    return history.now();
  }

  /** The thread text that the cursor is in. */
  public ThreadText thread() {
    return level.threads().get(place.lane());
  }

  public Locks locks() {
    return new Locks(level.tools().locks());
  }

  /** How many placements may still be made. */
  public int left() {
    return Math.max(0, level.tools().max() - solution().placements().size());
  }

  /** The innermost placement under the cursor. */
  public Optional<Placement> under() {
    return solution().placements().stream()
        .filter(placed -> placed.thread().equals(thread().name()))
        .filter(placed -> placed.lines().contains(place.line()))
        .reduce((outer, inner) -> length(inner) <= length(outer) ? inner : outer);
  }

  private static int length(Placement placed) {
    LineRange lines = placed.lines();
    return lines.last() - lines.first();
  }

  // What the keys do.

  LevelScreen down() {
    return to(place.line() + 1);
  }

  LevelScreen up() {
    return to(place.line() - 1);
  }

  LevelScreen top() {
    return to(1);
  }

  LevelScreen bottom() {
    return to(Integer.MAX_VALUE);
  }

  LevelScreen nextLane() {
    return at(place.nextLane());
  }

  LevelScreen lastLane() {
    return at(place.previousLane());
  }

  Next mark(Turn turn) {
    return Placing.begin(this, turn);
  }

  LevelScreen remove() {
    return under().map(placed -> with(history.to(without(placed)))).orElse(this);
  }

  LevelScreen undo() {
    return with(history.undo());
  }

  LevelScreen redo() {
    return with(history.redo());
  }

  Next run(Turn turn) {
    return Running.start(level, solution(), turn.model());
  }

  Next readLesson(Turn turn) {
    return turn.open(Reading.of(level, Reading.Part.LESSON));
  }

  Next showHints(Turn turn) {
    LevelScreen asked = withHints(Math.max(1, hints));
    return Next.of(turn.model().swap(this, asked).push(new Hints(level, asked.hints, 0)));
  }

  LevelScreen choose(String name) {
    return new LevelScreen(level, place, history, name, hints);
  }

  LevelScreen withHints(int seen) {
    return new LevelScreen(level, place, history, lock, seen);
  }

  LevelScreen with(History changed) {
    return new LevelScreen(level, place, changed, lock, hints);
  }

  boolean canUp() {
    return place.line() > 1;
  }

  boolean canDown() {
    return place.line() < thread().lines().size();
  }

  /** The cursor on a line of its lane, or the nearest one that there is. */
  LevelScreen to(int line) {
    return at(place.to(Math.max(1, Math.min(thread().lines().size(), line))));
  }

  private LevelScreen at(Place now) {
    return new LevelScreen(level, now, history, lock, hints);
  }

  /** The solution without one placement: of two that are equal, without the inner one. */
  private Solution without(Placement placed) {
    List<Placement> rest = new ArrayList<>(solution().placements());
    rest.remove(rest.lastIndexOf(placed));
    return new Solution(rest);
  }

  @Override
  public Keys keys() {
    return LevelKeys.KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.level(this);
  }
}
