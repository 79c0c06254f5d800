package gilbreak.run;

import gilbreak.program.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs on this machine's cores and compares their speed.
 *
 * <p>Machines are noisy, and their speed drifts. So the programs to be compared run in one sitting,
 * in many short windows, in a new random order each turn; windows in which the system took a core
 * away are recognised by that and left out, never by their result; and how many there are depends
 * on what they show.
 */
public final class Runner {
  private static final int TRIAL_ROUNDS = 200;
  private static final long TRIAL_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

  private final Calibration calibration;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private @Nullable Burner burner;

  /**
   * @param calibration where it is kept how fast this machine is
   */
  public Runner(Calibration calibration) {
    this.calibration = calibration;
  }

  private Burner burner() {
    if (burner == null) {
      burner = Burner.calibrated(calibration, System::nanoTime);
    }
    return burner;
  }

  /** Runs a program that is known to be wrong, to see how often that shows. */
  public RunReport trial(Program program, RunObserver observer) {
    Contestant contestant = new Contestant(program);
    try (Team team = new Team(contestant.threads(), burner())) {
      contestant.prepare(team);
      tryOut(contestant, team, observer);
      return report(contestant, Optional.empty(), team);
    }
  }

  private static void tryOut(Contestant contestant, Team team, RunObserver observer) {
    long end = System.nanoTime() + TRIAL_NANOS;
    while (contestant.rounds() < TRIAL_ROUNDS
        && System.nanoTime() < end
        && observer.goOn(contestant.rounds(), TRIAL_ROUNDS)) {
      contestant.round(team);
    }
  }

  /**
   * Runs a program that is right, as far as is known, against the author's answers. When a round of
   * it goes wrong it is only run on, to see how often that shows.
   *
   * @param baseline what its speed is measured against
   * @param par the author's best
   */
  public RunReport measure(Program program, Program baseline, Program par, RunObserver observer) {
    Contestant candidate = new Contestant(program);
    List<Contestant> all = List.of(candidate, new Contestant(baseline), new Contestant(par));
    int threads = all.stream().mapToInt(Contestant::threads).max().orElseThrow();
    try (Team team = new Team(threads, burner());
        Steal steal = new Steal()) {
      all.forEach(contestant -> contestant.prepare(team));
      Measurement measurement =
          new Measurement(all, team, Instruments.real(steal), threads <= cores, observer);
      Sitting sitting = measurement.sit();
      if (candidate.wrong() > 0) {
        tryOut(candidate, team, observer);
      }
      boolean timed = measurement.isRight() && sitting.turns() > 0;
      return report(candidate, timed ? Optional.of(sitting) : Optional.empty(), team);
    }
  }

  /** What a program's threads do when; empty when it does not come to its end. */
  public Optional<Trace> trace(Program program) {
    Contestant contestant = new Contestant(program);
    try (Team team = new Team(contestant.threads(), burner())) {
      contestant.prepare(team);
      return contestant.trace(team).isEmpty() ? Optional.empty() : contestant.warmTrace(team);
    }
  }

  /** How long a program's fastest round takes, in microseconds; empty when a round goes wrong. */
  public OptionalDouble fastest(Program program) {
    Contestant contestant = new Contestant(program);
    try (Team team = new Team(contestant.threads(), burner())) {
      contestant.prepare(team);
      tryOut(contestant, team, RunObserver.NONE);
    }
    return contestant.wrong() == 0
        ? OptionalDouble.of(contestant.fastest() / 1_000)
        : OptionalDouble.empty();
  }

  /**
   * How fast one solution is with different numbers of threads; empty when a round goes wrong.
   *
   * @param programs by their numbers of threads
   */
  public Optional<Scaling> scaling(Map<Integer, Program> programs) {
    return ScalingRun.of(programs, burner());
  }

  private RunReport report(Contestant candidate, Optional<Sitting> sitting, Team team) {
    return new RunReport(
        candidate.rounds(),
        candidate.wrong(),
        candidate.example(),
        sitting.map(Sitting::score),
        cores,
        sitting.map(Sitting::isNoisy).orElse(false),
        candidate.memory(team),
        candidate.retries(),
        candidate.trace(team),
        sitting.map(Sitting::times));
  }
}
