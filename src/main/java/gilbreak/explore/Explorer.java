package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.GivenUp;
import gilbreak.machine.Machine;
import gilbreak.machine.Reductions;
import gilbreak.machine.Replay;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import gilbreak.program.Program;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries every interleaving of a program: proves it right, or finds the run that breaks it.
 *
 * <p>States are stored, not runs: programs with more runs than atoms in the universe have some
 * thousand states. The search is exact and always gives the same answer. {@code docs/explorer.md}
 * describes it.
 */
public final class Explorer {
  private final Limits limits;
  private final Reductions reductions;

  public Explorer(Limits limits) {
    this(limits, Reductions.ALL);
  }

  public Explorer(Limits limits, Reductions reductions) {
    this.limits = limits;
    this.reductions = reductions;
  }

  /** Explores until all is seen, a limit is hit, or the observer ends it. */
  public Exploration explore(Program program, Observer observer) {
    Machine machine = new Machine(program, reductions.withRegions(false));
    try {
      Step start = machine.start();
      return start instanceof Step.Failed failed
          ? failedAtStart(machine, failed.failure())
          : explore(machine, ((Step.Reached) start).state(), new Patience(observer));
    } catch (GivenUp given) {
      return undecided(String.valueOf(given.getMessage()));
    }
  }

  private Exploration explore(Machine machine, State start, Patience patience) {
    Answer first = answer(machine, start, symmetry(machine, start), patience);
    if (first.endless()) {
      // Fairness is about single threads, so it needs the states with all threads told apart.
      return answer(machine, start, Symmetry.none(machine.threads()), patience).exploration();
    }
    return first.tooLarge() && reductions.regions()
        ? withRegions(machine.program(), patience).orElse(first.exploration())
        : first.exploration();
  }

  /**
   * What one attempt says, without all its states.
   *
   * @param endless whether some runs never end, and interchangeable threads were not told apart
   * @param tooLarge whether a limit was hit before an answer was there
   */
  private record Answer(Exploration exploration, boolean endless, boolean tooLarge) {}

  private Answer answer(Machine machine, State start, Symmetry symmetry, Patience patience) {
    Attempt attempt = Attempt.of(machine, start, symmetry, limits, patience);
    if (attempt.isEndless() && symmetry.isTrivial()) {
      attempt.lookForEndlessRuns();
    }
    return new Answer(attempt.result(), attempt.isEndless(), attempt.isTooLarge());
  }

  private Symmetry symmetry(Machine machine, State start) {
    return reductions.symmetry()
        ? Symmetry.of(machine.program(), machine.parts(), start)
        : Symmetry.none(machine.threads());
  }

  /** Takes together what locks protect; empty when that gives no answer either. */
  Optional<Exploration> withRegions(Program program, Patience patience) {
    Machine machine = new Machine(program, reductions);
    if (!machine.hasRegions() || !(machine.start() instanceof Step.Reached start)) {
      return Optional.empty();
    }
    Symmetry symmetry = symmetry(machine, start.state());
    Attempt attempt = Attempt.of(machine, start.state(), symmetry, limits, patience);
    return attempt.isDecided() ? Optional.of(attempt.result()) : Optional.empty();
  }

  private static Exploration failedAtStart(Machine machine, Failure failure) {
    Witness witness = new Witness(List.of(), Replay.of(machine, List.of()).moments(), 0, -1);
    return new Exploration(
        new Finding.Broken(failure, witness),
        0,
        0,
        Optional.of(BigInteger.ONE),
        Set.of(),
        List.of(failure),
        false,
        false,
        0);
  }

  private static Exploration undecided(String limit) {
    return new Exploration(
        new Finding.Undecided(limit), 0, 0, Optional.empty(), Set.of(), List.of(), false, false, 0);
  }
}
