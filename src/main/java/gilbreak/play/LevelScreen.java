package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.Level.Kind;
import gilbreak.level.Level.Offer;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Sandbox;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool;
import gilbreak.texts.NoticeTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A level being played: its program, what is placed in it, and where the cursor is.
 *
 * @param place the cursor's
 * @param hand what is placed next; empty where nothing can be placed
 * @param hints how many hints were asked for
 * @param tries the last runs, the latest last
 */
public record LevelScreen(
    Level level, Place place, History history, Optional<Hand> hand, int hints, List<Try> tries)
    implements Screen, Pointing {
  private static final int MOST_TRIES = 9;

  public LevelScreen {
    tries = List.copyOf(tries);
  }

  private static final int SHIFT = 8;

  static LevelScreen of(Level level, History history) {
    return new LevelScreen(
        level,
        Place.start(level.threads().size()),
        history,
        Hand.all(level.tools()).stream().findFirst(),
        0,
        List.of());
  }

  /** Where nothing counts, with what is placed here. */
  private LevelScreen sandbox() {
    Level free = Sandbox.of(level);
    return new LevelScreen(
        free,
        place,
        History.of(Step.of(solution())),
        Hand.all(free.tools()).stream().findFirst(),
        0,
        List.of());
  }

  /** Asks for a level, with the list left where it is in it. */
  static Next enter(Turn turn, int index) {
    Model list = turn.model().atList(index);
    return Next.of(list, new Effect.Open(list.campaign().levels().get(index).id()));
  }

  /**
   * Opens a level over the list, with the last solution, and its lesson the first time.
   *
   * @param left what other games have left of the way to that, where this one does not know it
   */
  static Next opened(Model list, Level level, Optional<History> left, Rules rules) {
    Saved.Entry entry = list.campaign().entry(level);
    History known =
        list.campaign()
            .history(level)
            .map(mine -> left.map(mine::together).orElse(mine))
            .or(() -> left)
            .orElseGet(() -> History.of(Step.of(entry.solution())));
    Model in = entered(list, level, known.in(fitting(rules, level)), rules);
    boolean read = !entry.lessonSeen() && !level.story().lesson().isBlank();
    return Next.of(read ? lesson(in, level) : in);
  }

  private static Model entered(Model list, Level level, History history, Rules rules) {
    Solution last = list.campaign().entry(level).solution();
    if (history.now().placed().equals(last)) {
      return list.push(of(level, history));
    }
    return misfit(rules, level, last)
        .map(why -> withoutMisfit(list, level, history, why))
        .orElseGet(() -> list.push(of(level, history.then(last))));
  }

  private static Model withoutMisfit(Model list, Level level, History history, String why) {
    return list.with(list.campaign().with(level, Saved.Entry::settingAside))
        .push(of(level, history.then(Solution.EMPTY)))
        .with(Notice.bad(NoticeTexts.misfit(why)));
  }

  private static UnaryOperator<Solution> fitting(Rules rules, Level level) {
    return meant -> Fitting.of(meant, rules, level);
  }

  private static Optional<String> misfit(Rules rules, Level level, Solution saved) {
    return saved.equals(Solution.EMPTY) ? Optional.empty() : rules.refusal(level, saved);
  }

  private static Model lesson(Model model, Level level) {
    return model
        .push(Reading.of(level, Reading.Part.LESSON))
        .with(model.campaign().with(level, Saved.Entry::withLessonSeen));
  }

  public Solution solution() {
    return history.now().placed();
  }

  /** The threads with what was picked for them. */
  public List<ThreadText> threads() {
    return level.threads(solution().choices());
  }

  /** The thread text that the cursor is in. */
  public ThreadText thread() {
    return threads().get(place.lane());
  }

  public Letters letters() {
    return Letters.of(level);
  }

  /** Everything that the player can take in hand. */
  public List<Hand> hands() {
    return Hand.all(level.tools());
  }

  /** What there is to pick besides tools. */
  public OptionMenu optionMenu() {
    return OptionMenu.of(this);
  }

  /** How many placements of a tool may still be made. */
  public int left(Tool tool) {
    long placed = solution().placements().stream().filter(other -> other.tool() == tool).count();
    return level.tools().offer(tool).map(offer -> offer.max() - (int) placed).orElse(0);
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

  LevelScreen shiftRight() {
    return canShift() ? at(place.shifted(place.shift() + SHIFT)) : this;
  }

  LevelScreen shiftLeft() {
    return at(place.shifted(Math.max(0, place.shift() - SHIFT)));
  }

  /** Whether more of the lane's longest line can be put out of sight. */
  boolean canShift() {
    int longest = thread().lines().stream().mapToInt(String::length).max().orElse(0);
    return place.shift() + SHIFT < longest;
  }

  Next placeTool(Turn turn) {
    return hand.map(tool -> Placing.begin(this, tool, turn)).orElseGet(turn::nothing);
  }

  Next pickTool(Turn turn) {
    return turn.open(ToolMenu.of(this));
  }

  Next pickOption(Turn turn) {
    return turn.open(OptionMenu.of(this));
  }

  LevelScreen remove() {
    return under().map(placed -> with(without(placed))).orElse(this);
  }

  Next undo(Turn turn) {
    return turn.show(this, with(history.undo(fitting(turn.rules(), level))));
  }

  Next redo(Turn turn) {
    return turn.show(this, with(history.redo(fitting(turn.rules(), level))));
  }

  Next run(Turn turn) {
    return Running.start(level, solution(), turn.model());
  }

  Next breakIt(Turn turn) {
    return Scheduling.start(level, solution(), turn);
  }

  /** What is foretold: the choices of a level of that kind; of any other, how its run goes. */
  Next predict(Turn turn) {
    return level.kind() == Kind.PREDICT
        ? Predicting.start(level, turn)
        : Forecasting.open(this, turn);
  }

  Next enterSandbox(Turn turn) {
    boolean open = level.kind().isSolved() || turn.model().campaign().entry(level).proved();
    return open ? turn.open(sandbox()) : turn.refuse(NoticeTexts.noSandboxYet());
  }

  public boolean isSandbox() {
    return level.kind() == Kind.SANDBOX;
  }

  /** Picks the next value of the option whose number was pressed. */
  Next turnOption(Turn turn) {
    return OptionMenu.turned(this, turn.key().symbol() - '1', turn);
  }

  /** To the level behind this one; from the last one to the list. */
  static Next following(Level level, Turn turn) {
    Campaign campaign = turn.model().campaign();
    int now = Math.max(0, campaign.index(level.id()));
    return now + 1 < campaign.levels().size()
        ? enter(turn, now + 1)
        : Next.of(turn.model().atList(now).with(Notice.good(NoticeTexts.lastLevel())));
  }

  Next readLesson(Turn turn) {
    return turn.open(Reading.of(level, Reading.Part.LESSON));
  }

  Next showHints(Turn turn) {
    LevelScreen asked = withHints(Math.max(1, hints));
    return Next.of(turn.model().swap(this, asked).push(new Hints(level, asked.hints, 0)));
  }

  LevelScreen taking(Hand taken) {
    return new LevelScreen(level, place, history, Optional.of(taken), hints, tries);
  }

  LevelScreen with(Solution changed) {
    return with(history.to(changed));
  }

  /** After one more run. */
  LevelScreen with(Try last) {
    List<Try> all = new ArrayList<>(tries);
    all.add(last);
    int first = Math.max(0, all.size() - MOST_TRIES);
    return new LevelScreen(level, place, history, hand, hints, all.subList(first, all.size()));
  }

  /** The same in another version of the level, with what still fits there. */
  LevelScreen in(Level version, Rules rules) {
    Level now = isSandbox() ? Sandbox.of(version) : version;
    History fitting =
        now.digest().equals(level.digest()) ? history : history.in(fitting(rules, now));
    List<Hand> hands = Hand.all(now.tools());
    return new LevelScreen(
        now,
        place.in(now),
        fitting,
        hand.filter(hands::contains).or(() -> hands.stream().findFirst()),
        Math.min(hints, now.story().hints().size()),
        now.digest().equals(level.digest()) ? tries : List.of());
  }

  LevelScreen withHints(int seen) {
    return new LevelScreen(level, place, history, hand, seen, tries);
  }

  private LevelScreen with(History changed) {
    return new LevelScreen(level, place, changed, hand, hints, tries);
  }

  /** Whether there is anything to pick. */
  boolean hasOptions() {
    return !level.setting().options().isEmpty();
  }

  /** Whether there is another tool to take; which lock it is can be said while placing it. */
  boolean hasTools() {
    List<Offer> offers = level.tools().offers();
    return offers.size() > 1
        || offers.stream()
            .anyMatch(
                offer -> offer.tool().place() != Tool.Place.AROUND && offer.names().size() > 1);
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
    return new LevelScreen(level, now, history, hand, hints, tries);
  }

  /** The solution without one placement: of two that are equal, without the inner one. */
  private Solution without(Placement placed) {
    List<Placement> rest = new ArrayList<>(solution().placements());
    rest.remove(rest.lastIndexOf(placed));
    return solution().with(rest);
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    boolean here = spot.part() == place.lane() && spot.item() == place.line();
    return here ? placeTool(turn) : turn.show(this, at(place.at(spot.part())).to(spot.item()));
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
