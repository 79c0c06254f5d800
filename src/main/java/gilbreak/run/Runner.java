package gilbreak.run;

import gilbreak.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs on this machine's cores and compares their speed.
 *
 * <p>Machines are noisy, and their speed drifts. So the programs to be compared run in one sitting,
 * in many short rounds, in a new random order each time; rounds in which the system took a core
 * away are recognised by that and left out, never by their result; and what is compared is the fast
 * end of the times.
 */
public final class Runner {
  private static final int TRIAL_ROUNDS = 200;
  private static final long TRIAL_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private static final int ROUNDS = 120;
  private static final int LEAST_ROUNDS = 30;
  private static final long SITTING_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private static final long LONGEST_SITTING_NANOS = TimeUnit.SECONDS.toNanos(6);
  private static final int LEAST_WARM_UPS = 12;
  private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Burner burner = Burner.calibrated();
  private final int cores = Runtime.getRuntime().availableProcessors();

  /** Runs a program that is known to be wrong, to see how often that shows. */
  public RunReport trial(Program program, RunObserver observer) {
    Contestant contestant = new Contestant(program);
    try (Team team = new Team(contestant.threads(), burner)) {
      contestant.prepare(team);
      long end = System.nanoTime() + TRIAL_NANOS;
      while (contestant.rounds() < TRIAL_ROUNDS
          && System.nanoTime() < end
          && observer.goOn(contestant.rounds(), TRIAL_ROUNDS)) {
        contestant.untimed(team);
      }
      return report(contestant, Optional.empty(), false, team);
    }
  }

  /**
   * Runs a program that is right, as far as is known, against the author's answers.
   *
   * @param baseline what its speed is measured against
   * @param par the author's best
   */
  public RunReport measure(Program program, Program baseline, Program par, RunObserver observer) {
    Contestant candidate = new Contestant(program);
    Contestant base = new Contestant(baseline);
    Contestant best = new Contestant(par);
    List<Contestant> all = List.of(candidate, base, best);
    int threads = all.stream().mapToInt(Contestant::threads).max().orElseThrow();
    boolean delaysCount = threads <= cores;
    try (Team team = new Team(threads, burner)) {
      all.forEach(contestant -> contestant.prepare(team));
      warmUp(all, team, observer);
      time(all, team, delaysCount, observer);
      boolean timed = all.stream().allMatch(one -> one.times().size() > 0);
      boolean noisy = all.stream().anyMatch(one -> one.isDisturbed(LEAST_ROUNDS));
      Optional<RunReport.Score> score =
          timed && candidate.wrong() == 0
              ? Optional.of(score(candidate, base, best))
              : Optional.empty();
      return report(candidate, score, noisy, team);
    }
  }

  private static void warmUp(List<Contestant> all, Team team, RunObserver observer) {
    long end = System.nanoTime() + WARM_UP_NANOS;
    for (int i = 0; i < LEAST_WARM_UPS || System.nanoTime() < end; i++) {
      if (i >= 3 * LEAST_WARM_UPS || !observer.goOn(i, ROUNDS)) {
        return;
      }
      all.forEach(contestant -> contestant.untimed(team));
    }
  }

  private static void time(
      List<Contestant> all, Team team, boolean delaysCount, RunObserver observer) {
    List<Contestant> order = new ArrayList<>(all);
    Random random = new Random();
    long begun = System.nanoTime();
    for (int i = 0; !isEnough(all, i, System.nanoTime() - begun); i++) {
      if (!observer.goOn(Math.min(i, ROUNDS), ROUNDS)) {
        return;
      }
      Collections.shuffle(order, random);
      order.forEach(contestant -> contestant.time(team, delaysCount));
    }
  }

  /** A quiet machine has enough after its rounds; a noisy one goes on for a while. */
  private static boolean isEnough(List<Contestant> all, int rounds, long nanos) {
    boolean quiet = all.stream().allMatch(one -> one.cleanRounds() >= LEAST_ROUNDS);
    boolean many = rounds >= ROUNDS || nanos >= SITTING_NANOS;
    return rounds >= LEAST_ROUNDS && ((quiet && many) || nanos >= LONGEST_SITTING_NANOS);
  }

  private static RunReport.Score score(Contestant candidate, Contestant base, Contestant par) {
    double[] interval = candidate.times().interval(base.times());
    return new RunReport.Score(
        candidate.times().speedup(base.times()),
        interval[0],
        interval[1],
        par.times().speedup(base.times()));
  }

  private RunReport report(
      Contestant candidate, Optional<RunReport.Score> score, boolean noisy, Team team) {
    return new RunReport(
        candidate.rounds(),
        candidate.wrong(),
        candidate.example(),
        score,
        cores,
        noisy,
        candidate.memory(team),
        candidate.retries());
  }
}
