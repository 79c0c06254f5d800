package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import gilbreak.machine.Machine.GivenUp;
import gilbreak.machine.Replay;
import gilbreak.machine.Step;
import gilbreak.program.Program;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries every interleaving of a program: proves it right, or finds the run that breaks it.
 *
 * <p>States are stored, not runs: programs with more runs than atoms in the universe have some
 * thousand states. The search is exact and always gives the same answer.
 */
public final class Explorer {
  private final Limits limits;

  public Explorer(Limits limits) {
    this.limits = limits;
  }

  /** Explores until all is seen, a limit is hit, or the observer ends it. */
  public Exploration explore(Program program, Observer observer) {
    Machine machine = new Machine(program);
    try {
      Step start = machine.start();
      if (start instanceof Step.Failed failed) {
        return failedAtStart(machine, failed.failure());
      }
      Graph graph = new Graph(machine);
      graph.number(((Step.Reached) start).state());
      Search search = new Search(graph, limits, observer);
      search.run();
      return result(machine, graph, search);
    } catch (GivenUp given) {
      return undecided(String.valueOf(given.getMessage()));
    }
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
        false);
  }

  private static Exploration undecided(String limit) {
    return new Exploration(
        new Finding.Undecided(limit), 0, 0, Optional.empty(), Set.of(), List.of(), false);
  }

  private static Exploration result(Machine machine, Graph graph, Search search) {
    boolean complete = search.stopped().isEmpty();
    Optional<BigInteger> interleavings = complete ? Interleavings.count(graph) : Optional.empty();
    List<Failure> failures = new ArrayList<>(search.failures());
    Finding finding;
    if (search.first().isPresent()) {
      finding = broken(machine, search.first().get());
    } else if (!complete) {
      finding = new Finding.Undecided(search.stopped().orElseThrow());
    } else if (interleavings.isPresent()) {
      finding = new Finding.Proved();
    } else {
      finding = endless(machine, graph, search);
      if (finding instanceof Finding.Broken broken) {
        failures.add(broken.failure());
      }
    }
    return new Exploration(
        finding,
        graph.size(),
        graph.transitions(),
        interleavings,
        graph.outcomes(),
        failures,
        complete);
  }

  private static Finding broken(Machine machine, Search.Found found) {
    Replay replay = Replay.of(machine, found.schedule());
    if (found.failure().kind() == Kind.DEADLOCK) {
      replay.state().ifPresent(state -> replay.tellWaiting(machine.waiting(state)));
    }
    Witness witness = new Witness(found.schedule(), replay.moments(), found.preemptions(), -1);
    return new Finding.Broken(found.failure(), witness);
  }

  /** Nothing goes wrong on the way, but some runs never end: is one of them to blame? */
  private static Finding endless(Machine machine, Graph graph, Search search) {
    Cycles cycles = new Cycles(graph);
    List<Cycles.Stuck> stuck = cycles.stuck();
    if (!stuck.isEmpty()) {
      return deadlock(machine, graph, search, stuck);
    }
    Optional<BitSet> fair = cycles.fair();
    return fair.isPresent() ? livelock(machine, search, cycles, fair.get()) : new Finding.Proved();
  }

  /** The calmest way to a state in which somebody waits for ever, and all who do so there. */
  private static Finding deadlock(
      Machine machine, Graph graph, Search search, List<Cycles.Stuck> stuck) {
    BitSet states = new BitSet();
    stuck.forEach(thread -> states.or(thread.states()));
    int node = search.nodeOf(states);
    List<Integer> waiting =
        stuck.stream()
            .filter(thread -> thread.states().get(search.state(node)))
            .map(Cycles.Stuck::thread)
            .toList();
    Failure failure = machine.deadlock(graph.state(search.state(node)), waiting);
    List<Integer> schedule = search.schedule(node);
    Replay replay = Replay.of(machine, schedule);
    replay.tellWaiting(waiting);
    return new Finding.Broken(
        failure, new Witness(schedule, replay.moments(), replay.preemptions(), -1));
  }

  private static Finding livelock(Machine machine, Search search, Cycles cycles, BitSet component) {
    int node = search.nodeOf(component);
    List<Integer> schedule = new ArrayList<>(search.schedule(node));
    int stem = schedule.size();
    schedule.addAll(cycles.loop(component, search.state(node)));
    Replay replay = Replay.of(machine, schedule);
    List<String> names =
        schedule.subList(stem, schedule.size()).stream()
            .distinct()
            .sorted()
            .map(machine::name)
            .toList();
    Failure failure =
        Failure.of(
            Kind.LIVELOCK,
            "livelock: %s can go on like this for ever".formatted(String.join(" and ", names)));
    int loop = replay.starts().get(stem);
    return new Finding.Broken(
        failure, new Witness(schedule, replay.moments(), replay.preemptions(), loop));
  }
}
