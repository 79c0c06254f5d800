package gilbreak.play;

import gilbreak.explore.Finding;
import gilbreak.explore.Walk;
import gilbreak.explore.Witness;
import gilbreak.judge.Judgement;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.machine.Failure.Kind;
import gilbreak.texts.BrokenTexts;
import gilbreak.texts.NoticeTexts;
import java.util.List;
import java.util.Optional;

/**
 * A wrong answer: how it fails, and the run that shows it, step by step.
 *
 * @param at the moment of the witness that the cursor is on, from 0
 * @param ticket that of the judgement
 * @param worth what the placements are worth, once that is known
 * @param swapped whether the player has asked for the other view: the program instead of the table
 *     where there is room for one, the table alone where there is room for both
 */
public record Broken(
    Level level,
    Judgement judgement,
    int at,
    int ticket,
    Optional<Worth> worth,
    boolean swapped,
    Playback playback)
    implements Stage, Pointing {
  private static final int PAGE = 10;

  static final KeyMap<Broken> KEYS =
      new KeyMap<>(
          "broken-solution",
          BrokenTexts.SCREEN,
          List.of(
              Binding.move(BrokenTexts.BACK, Broken::back, name(Key.Name.LEFT), key('h'))
                  .when(screen -> screen.at > 0),
              Binding.move(BrokenTexts.STEP, Broken::step, name(Key.Name.RIGHT), key('l'))
                  .when(screen -> screen.at < screen.last()),
              Binding.move(BrokenTexts.ROW_BACK, Broken::back, name(Key.Name.UP), key('k')),
              Binding.move(BrokenTexts.ROW_ON, Broken::step, name(Key.Name.DOWN), key('j')),
              Binding.move(BrokenTexts.TEN_STEPS_BACK, Broken::pageBack, name(Key.Name.PAGE_UP)),
              Binding.move(BrokenTexts.TEN_STEPS_ON, Broken::pageOn, name(Key.Name.PAGE_DOWN)),
              Binding.of(BrokenTexts.PLAY, Broken::toggle, key(' '))
                  .when(screen -> screen.last() > 0),
              Binding.move(BrokenTexts.PROGRAM, Broken::swap, key('v'))
                  .when(screen -> screen.witness().isPresent()),
              Binding.of(BrokenTexts.TAKE_OVER, Broken::takeOver, key('t'))
                  .when(screen -> screen.witness().isPresent()),
              Binding.<Broken>of(BrokenTexts.TIMELINE, Gantt::begin, key('T'))
                  .when(Broken::isTooMuch),
              Binding.move(BrokenTexts.START, Broken::start, name(Key.Name.HOME), key('g'))
                  .when(screen -> screen.at > 0),
              Binding.move(BrokenTexts.END, Broken::end, name(Key.Name.END), key('G'))
                  .when(screen -> screen.at < screen.last()),
              Binding.of(BrokenTexts.OTHERS, Broken::others, key('o'))
                  .when(
                      screen -> screen.judgement.exploration().failures().size() > 1,
                      BrokenTexts.ONE_WAY),
              Binding.move(BrokenTexts.FASTER, Broken::faster, key('+'), key('=')),
              Binding.move(BrokenTexts.SLOWER, Broken::slower, key('-')),
              Binding.of(
                  BrokenTexts.CHANGE_IT,
                  (screen, turn) -> turn.back(),
                  name(Key.Name.ESCAPE),
                  key('q'),
                  name(Key.Name.ENTER))));

  private static Key key(char symbol) {
    return Key.of(symbol);
  }

  private static Key name(Key.Name name) {
    return Key.of(name);
  }

  /** The run that shows it; empty when only the real cores did. */
  public Optional<Witness> witness() {
    return judgement.exploration().finding() instanceof Finding.Broken broken
        ? Optional.of(broken.witness())
        : Optional.empty();
  }

  /** Whether the answer is right, and only takes more than it may in model time. */
  private boolean isTooMuch() {
    return judgement.failure().filter(failure -> failure.kind() == Kind.LIMIT).isPresent();
  }

  private int last() {
    return witness().map(witness -> Math.max(0, witness.moments().size() - 1)).orElse(0);
  }

  /** The player picks the steps from the moment on that the cursor is on. */
  private Next takeOver(Turn turn) {
    List<Integer> schedule = witness().map(Witness::schedule).orElse(List.of());
    Walk walk = Walk.along(judgement.program(), schedule, at + 1);
    return turn.open(Scheduling.from(level, walk, judgement.exploration()));
  }

  Broken with(Worth found) {
    return new Broken(level, judgement, at, ticket, Optional.of(found), swapped, playback);
  }

  static Broken of(Level level, Judgement judgement, int ticket) {
    return new Broken(level, judgement, 0, ticket, Optional.empty(), false, Playback.OFF);
  }

  private Broken step() {
    return to(at + 1);
  }

  private Broken back() {
    return to(at - 1);
  }

  private Broken start() {
    return to(0);
  }

  private Broken end() {
    return to(last());
  }

  private Broken pageOn() {
    return to(at + PAGE);
  }

  private Broken pageBack() {
    return to(at - PAGE);
  }

  private Broken to(int moment) {
    int now = Math.max(0, Math.min(last(), moment));
    return new Broken(level, judgement, now, ticket, worth, swapped, playback);
  }

  private Next others(Turn turn) {
    return Next.of(
        turn.model()
            .with(
                Notice.good(
                    NoticeTexts.otherFailures(
                        judgement.exploration().failures(), judgement.exploration().complete()))));
  }

  private Next toggle(Turn turn) {
    return Playback.toggle(this, turn);
  }

  private Broken swap() {
    return new Broken(level, judgement, at, ticket, worth, !swapped, playback);
  }

  private Broken faster() {
    return with(playback.faster());
  }

  private Broken slower() {
    return with(playback.slower());
  }

  @Override
  public Broken with(Playback now) {
    return new Broken(level, judgement, at, ticket, worth, swapped, now);
  }

  @Override
  public int usual() {
    return 800;
  }

  @Override
  public boolean isOver() {
    return at >= last();
  }

  @Override
  public Broken tick() {
    return step();
  }

  @Override
  public Broken rewound() {
    return start();
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    return turn.show(this, to(spot.item()));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.broken(this);
  }
}
