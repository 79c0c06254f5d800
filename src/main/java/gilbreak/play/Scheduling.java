package gilbreak.play;

import gilbreak.explore.Exploration;
import gilbreak.explore.Finding;
import gilbreak.explore.Walk;
import gilbreak.explore.Witness;
import gilbreak.level.Level;
import gilbreak.level.Level.Kind;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import gilbreak.texts.NoticeTexts;
import gilbreak.texts.SchedulingTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The player is the scheduler: picks the thread that takes each step, to make the program fail.
 *
 * @param walk the run so far
 * @param undone the steps that were taken back, the last one first
 * @param selected the number of the thread that the cursor is on
 * @param ticket that of the explorer's answer; 0 when none is awaited
 * @param known what the explorer says of the program, once it is there
 * @param claimed whether the player says that it cannot fail
 * @param help what he was told or shown of the explorer's answer
 */
public record Scheduling(
    Level level,
    Walk walk,
    List<Integer> undone,
    int selected,
    int ticket,
    Optional<Exploration> known,
    boolean claimed,
    Aid help)
    implements Screen, Pointing {
  /** What a player was told or shown before he made it fail himself. */
  public enum Aid {
    NONE,
    /** That it can fail, or the run that does; all steps on the screen are his own. */
    TOLD,
    /** The steps on the screen begin as those that he was shown. */
    SHOWN
  }

  private static final int MOST_STARS = 3;

  public Scheduling {
    undone = List.copyOf(undone);
  }

  static final KeyMap<Scheduling> KEYS =
      new KeyMap<>(
          "you-are-the-scheduler",
          SchedulingTexts.SCREEN,
          List.of(
              Binding.<Scheduling>of(
                      SchedulingTexts.NEXT_LEVEL,
                      (screen, turn) -> LevelScreen.following(screen.level, turn),
                      Key.of(Key.Name.ENTER))
                  .when(screen -> screen.won().isPresent()),
              Binding.<Scheduling>of(SchedulingTexts.DEBRIEF, Scheduling::debrief, Key.of('d'))
                  .when(
                      screen ->
                          screen.won().isPresent() && !screen.level.story().debrief().isBlank()),
              Binding.<Scheduling>of(SchedulingTexts.STEP, Scheduling::stepOf, digits())
                  .shown("1-9"),
              Binding.move(
                      SchedulingTexts.STEP_HERE,
                      Scheduling::step,
                      Key.of(Key.Name.ENTER),
                      Key.of(' '),
                      Key.of('l'))
                  .when(screen -> screen.canStep()),
              Binding.move(
                  SchedulingTexts.DOWN, screen -> screen.to(1), Key.of(Key.Name.DOWN), Key.of('j')),
              Binding.move(
                  SchedulingTexts.UP, screen -> screen.to(-1), Key.of(Key.Name.UP), Key.of('k')),
              Binding.move(
                      SchedulingTexts.UNDO, Scheduling::undo, Key.of('u'), Key.of(Key.Name.LEFT))
                  .when(screen -> !screen.walk.schedule().isEmpty()),
              Binding.move(
                      SchedulingTexts.REDO,
                      Scheduling::redo,
                      Key.of('U'),
                      Key.of(Key.Name.REDO),
                      Key.of(Key.Name.RIGHT))
                  .when(screen -> !screen.undone.isEmpty()),
              Binding.move(SchedulingTexts.RESTART, Scheduling::restart, Key.of('R'))
                  .when(screen -> !screen.walk.schedule().isEmpty()),
              Binding.move(SchedulingTexts.CANNOT_FAIL, Scheduling::claim, Key.of('n'))
                  .when(screen -> !screen.isTold()),
              Binding.move(SchedulingTexts.WATCH, Scheduling::watch, Key.of('w'))
                  .when(screen -> screen.isTold() && screen.simplest().isPresent()),
              Binding.of(
                  SchedulingTexts.BACK, Scheduling::leave, Key.of(Key.Name.ESCAPE), Key.of('q'))));

  private static Key[] digits() {
    return IntStream.rangeClosed('1', '9').mapToObj(c -> Key.of((char) c)).toArray(Key[]::new);
  }

  /** Begins with nothing done, and asks the explorer meanwhile. */
  static Next start(Level level, Solution solution, Turn turn) {
    try {
      Walk walk = Walk.start(new Puzzle(level, solution).program(Size.PROVE));
      Model model = turn.model().withTicket();
      int ticket = model.tickets();
      Scheduling screen =
          new Scheduling(level, walk, List.of(), 0, ticket, Optional.empty(), false, Aid.NONE);
      return Next.of(model.push(screen), new Effect.Prove(level, solution, ticket));
    } catch (SourceException | IllegalArgumentException e) {
      return turn.refuse(String.valueOf(e.getMessage()));
    }
  }

  /** Takes over from the middle of a run that is known to fail. */
  static Scheduling from(Level level, Walk walk, Exploration known) {
    return new Scheduling(level, walk, List.of(), 0, 0, Optional.of(known), false, Aid.NONE);
  }

  /** After the right claim there is nothing left to pick. */
  private boolean canStep() {
    return walk.canStep(selected) && !(claimed && won().isPresent());
  }

  /** Whether the player may be told what the explorer has found. */
  public boolean isTold() {
    return claimed || walk.failure().isPresent();
  }

  /** The simplest run that fails, if one does. */
  public Optional<Witness> simplest() {
    return known
        .map(Exploration::finding)
        .filter(Finding.Broken.class::isInstance)
        .map(finding -> ((Finding.Broken) finding).witness());
  }

  Scheduling with(Exploration found) {
    return new Scheduling(level, walk, undone, selected, ticket, Optional.of(found), claimed, help);
  }

  /** Without an answer, now and ever. */
  Scheduling unanswered() {
    return new Scheduling(level, walk, undone, selected, 0, known, claimed, help);
  }

  /** Whether the explorer has failed, so that nobody knows more than the player. */
  public boolean isUnanswered() {
    return known.isEmpty() && ticket == 0;
  }

  private Scheduling with(Walk now, List<Integer> back) {
    return new Scheduling(level, now, back, selected, ticket, known, claimed, help);
  }

  private Scheduling at(int thread) {
    return new Scheduling(level, walk, undone, thread, ticket, known, claimed, help);
  }

  private Scheduling to(int distance) {
    int last = Math.max(0, walk.seats().size() - 1);
    return at(Math.max(0, Math.min(last, selected + distance)));
  }

  private Next stepOf(Turn turn) {
    int thread = turn.key().symbol() - '1';
    if (thread >= walk.seats().size()) {
      return turn.refuse(NoticeTexts.noSuchThread(walk.seats().size()));
    }
    Scheduling there = at(thread);
    return walk.canStep(thread)
        ? turn.show(this, there.step())
        : Next.of(
            turn.model().swap(this, there).with(Notice.bad(NoticeTexts.cannotStep(walk, thread))));
  }

  private Scheduling step() {
    return with(walk.step(selected), List.of());
  }

  private Scheduling undo() {
    List<Integer> back = new ArrayList<>(undone);
    back.add(walk.schedule().get(walk.schedule().size() - 1));
    return with(walk.back(), back);
  }

  private Scheduling redo() {
    int last = undone.size() - 1;
    return with(walk.step(undone.get(last)), undone.subList(0, last));
  }

  /** All steps are taken back, and can be taken again. */
  private Scheduling restart() {
    List<Integer> back = new ArrayList<>(walk.schedule());
    Collections.reverse(back);
    back.addAll(0, undone);
    return with(Walk.start(walk.program()), help == Aid.SHOWN ? List.of() : back)
        .with(help == Aid.SHOWN ? Aid.TOLD : help);
  }

  private Scheduling with(Aid now) {
    return new Scheduling(level, walk, undone, selected, ticket, known, claimed, now);
  }

  private Scheduling claim() {
    Aid now = help == Aid.NONE && walk.failure().isEmpty() ? Aid.TOLD : help;
    return new Scheduling(level, walk, undone, selected, ticket, known, true, now);
  }

  private Scheduling watch() {
    return simplest()
        .map(run -> with(Walk.along(walk.program(), run.schedule(), Integer.MAX_VALUE), List.of()))
        .map(shown -> shown.with(Aid.SHOWN))
        .orElse(this);
  }

  /** The stars that this has won; empty while there is no answer, and where there are none. */
  public OptionalInt won() {
    if (level.kind() != Kind.BREAK || known.isEmpty() || help == Aid.SHOWN) {
      return OptionalInt.empty();
    }
    if (walk.failure().isPresent()) {
      return OptionalInt.of(help == Aid.NONE ? ofARun() : 1);
    }
    boolean right = claimed && known.get().finding() instanceof Finding.Proved;
    return right ? OptionalInt.of(MOST_STARS) : OptionalInt.empty();
  }

  /** One star for any run that fails, two for the fewest preemptions, three for as few steps. */
  private int ofARun() {
    Optional<Witness> best = simplest().filter(Witness::simplest);
    if (best.isEmpty() || walk.preemptions() > best.get().preemptions()) {
      return 1;
    }
    return run().isAsGoodAs(best(best.get())) ? MOST_STARS : 2;
  }

  /** A witness can end before the player is told that others wait for ever: any run will do. */
  private Feats.Run best(Witness witness) {
    boolean told = Walk.of(walk.program(), witness.schedule()).failure().isPresent();
    int steps = told ? witness.schedule().size() : Integer.MAX_VALUE;
    return new Feats.Run(witness.preemptions(), steps);
  }

  private Feats.Run run() {
    return new Feats.Run(walk.preemptions(), walk.schedule().size());
  }

  /** What is kept of the level after this answer. */
  Saved.Entry kept(Saved.Entry entry) {
    Saved.Entry won = entry.won(won().orElse(0));
    return won.with(walk.failure().isPresent() ? won.feats().with(run()) : won.feats().tried());
  }

  private Next debrief(Turn turn) {
    return turn.open(Reading.of(level, Reading.Part.DEBRIEF));
  }

  private Next leave(Turn turn) {
    Next back = turn.back();
    return known.isPresent() ? back : back.and(new Effect.CancelJudging(ticket));
  }

  @Override
  public Next pointed(Target.Spot spot, Turn turn) {
    if (spot.part() != 0) {
      return turn.nothing();
    }
    if (spot.item() != selected) {
      return turn.show(this, at(spot.item()));
    }
    return walk.canStep(selected)
        ? turn.show(this, step())
        : turn.refuse(NoticeTexts.cannotStep(walk, selected));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.scheduling(this);
  }
}
