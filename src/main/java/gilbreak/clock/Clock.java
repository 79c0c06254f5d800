package gilbreak.clock;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Properties;
import gilbreak.machine.Stepper;
import gilbreak.program.Program;
import gilbreak.program.Property.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The model clock: runs a program as a simulation of discrete events on any number of cores. It
 * gives the same reading every time and everywhere.
 *
 * <p>A thread computes up to the next instruction that others can notice, which is carried out when
 * its price is paid. What happens at the same time happens in the order in which it was begun, so
 * that threads which pay nothing take turns.
 */
public final class Clock {
  /** More than a player would wait for. */
  private static final long MOST_STEPS = 10_000_000;

  private final Costs costs;
  private final int cores;
  private final long mostSteps;

  public Clock(Costs costs, int cores) {
    this(costs, cores, MOST_STEPS);
  }

  /**
   * @param mostSteps after how many it gives up
   */
  public Clock(Costs costs, int cores, long mostSteps) {
    this.costs = costs;
    this.cores = cores;
    this.mostSteps = mostSteps;
  }

  /** Runs a program in which no thread is marked. */
  public Reading read(Program program) {
    return read(program, Set.of());
  }

  /**
   * Runs a program.
   *
   * @param beats the numbers of the threads whose lateness counts
   */
  public Reading read(Program program, Set<Integer> beats) {
    World world = new World(program, costs, cores, beats, mostSteps);
    Optional<Failure> failure = run(world);
    return reading(world, failure.or(() -> goal(world)));
  }

  private static Optional<Failure> run(World world) {
    try {
      world.begin();
      boolean goesOn = true;
      while (goesOn && !world.isTooLong()) {
        goesOn = world.agenda().ringNext();
      }
    } catch (Stepper.Failed failed) {
      return Optional.of(failed.failure());
    }
    return world.isTooLong() ? Optional.of(endless(world)) : deadlock(world);
  }

  private static Failure endless(World world) {
    long milliseconds = world.agenda().now() / 1_000_000;
    return Failure.of(
        Kind.LIVELOCK, "did not end within %,d ms of model time".formatted(milliseconds));
  }

  private static Optional<Failure> deadlock(World world) {
    List<Integer> stuck = world.unfinished();
    return stuck.isEmpty() ? Optional.empty() : Optional.of(world.stepper().deadlock(stuck));
  }

  private static Optional<Failure> goal(World world) {
    return Properties.of(world.program()).check(When.FINALLY, world.stepper().cells());
  }

  private Reading reading(World world, Optional<Failure> failure) {
    Recorder recorder = world.recorder();
    return new Reading(
        costs,
        cores,
        world.lastEnd(),
        recorder.timeline(),
        world.stepper().cells(),
        failure,
        recorder.totals(),
        recorder.longestWait(),
        world.beats().lateness(),
        world.memory().peak(),
        world.wakeUps(),
        world.switches(),
        world.retries(),
        world.agenda().rung());
  }
}
