package gilbreak.explore;

import gilbreak.explore.Patience.Cancelled;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.GivenUp;
import gilbreak.machine.Machine;
import gilbreak.machine.Properties;
import gilbreak.machine.Reductions;
import gilbreak.machine.Replay;
import gilbreak.machine.State;
import gilbreak.machine.Step;
import gilbreak.program.Program;
import gilbreak.program.Question;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds every way in which a program's runs end. What must hold of it is not looked at: a run that
 * breaks the goal ends like any other. Interchangeable threads are told apart, since whether a run
 * goes on for ever is asked of each thread.
 */
public final class EndingsSearch {
  private static final int MOST_CYCLES = 1_000;

  private final Machine machine;
  private final Question question;
  private final Properties properties;
  private final Patience patience;
  private final Map<Kind, Finding.Broken> failures = new EnumMap<>(Kind.class);
  private final Map<Long, Witness> values = new HashMap<>();

  private EndingsSearch(Machine machine, Question question, Patience patience) {
    this.machine = machine;
    this.question = question;
    this.properties = Properties.of(machine.program());
    this.patience = patience;
  }

  /** Searches until all is seen, a limit is hit, or the observer ends it. */
  public static Endings of(Program program, Question question, Limits limits, Observer observer) {
    Machine machine = new Machine(without(program), Reductions.ALL.withRegions(false));
    return new EndingsSearch(machine, question, new Patience(observer)).search(limits);
  }

  private static Program without(Program program) {
    return new Program(
        program.interpreter(),
        program.parameters(),
        program.variables(),
        program.objects(),
        program.threads(),
        List.of());
  }

  private Endings search(Limits limits) {
    Limits all = new Limits(limits.states(), limits.states(), limits.megabytes());
    try {
      Step start = machine.start();
      boolean complete =
          start instanceof Step.Reached reached ? search(reached.state(), all) : failedAtStart();
      return new Endings(values, failures, complete);
    } catch (GivenUp | Cancelled given) {
      return new Endings(values, failures, false);
    }
  }

  private boolean failedAtStart() {
    Replay replay = Replay.of(machine, List.of());
    replay
        .failure()
        .ifPresent(
            failure ->
                failures.put(
                    failure.kind(),
                    new Finding.Broken(failure, new Witness(List.of(), replay.moments(), 0, -1))));
    return true;
  }

  private boolean search(State start, Limits limits) {
    Graph graph = new Graph(machine, start, Symmetry.none(machine.threads()));
    Search search = new Search(graph, limits, patience, new FailureList(machine, graph));
    search.run();
    new Ends(graph, search).find();
    if (search.stopped().isEmpty()) {
      endless(graph, search);
    }
    return search.stopped().isEmpty();
  }

  /** The runs that come to an end. */
  private final class Ends {
    private final Graph graph;
    private final Search search;
    private final Map<Long, BitSet> states = new HashMap<>();

    Ends(Graph graph, Search search) {
      this.graph = graph;
      this.search = search;
    }

    void find() {
      for (Kind kind : Kind.values()) {
        search.first(kind).ifPresent(found -> failures.put(kind, broken(found)));
      }
      IntStream.range(0, graph.size()).filter(this::isEnd).forEach(this::answered);
      states.forEach((value, ends) -> values.put(value, witness(ends)));
    }

    private Finding.Broken broken(Search.Found found) {
      return new Witnesses(machine)
          .of(found.failure(), search.schedule(found), found.preemptions());
    }

    /** Of states that the search has not come to there are no successors yet. */
    private boolean isEnd(int state) {
      return graph.isExpanded(state)
          && graph.isStuck(state)
          && machine.waiting(graph.state(state)).isEmpty();
    }

    private void answered(int state) {
      List<Long> cells = machine.cells(graph.state(state));
      properties
          .value(question, cells)
          .ifPresent(value -> states.computeIfAbsent(value, any -> new BitSet()).set(state));
    }

    private Witness witness(BitSet ends) {
      List<Integer> schedule = search.schedule(search.nodeOf(ends));
      Replay replay = Replay.of(machine, schedule);
      return new Witness(schedule, replay.moments(), replay.preemptions(), -1);
    }
  }

  /** The runs that go on for ever; who waits all the while makes it a deadlock. */
  private void endless(Graph graph, Search search) {
    Cycles cycles = new Cycles(graph, patience);
    List<BitSet> fair = cycles.fair(MOST_CYCLES);
    if (!fair.isEmpty()) {
      EndlessRuns runs = new EndlessRuns(machine, graph, search, patience);
      List<Cycles.Stuck> stuck = cycles.stuck();
      fair.forEach(component -> endless(component, runs, stuck));
    }
  }

  private void endless(BitSet component, EndlessRuns runs, List<Cycles.Stuck> stuck) {
    List<Cycles.Stuck> there =
        stuck.stream().filter(thread -> thread.states().intersects(component)).toList();
    if (there.isEmpty()) {
      failures.computeIfAbsent(Kind.LIVELOCK, kind -> runs.livelock(component));
    } else {
      failures.computeIfAbsent(Kind.DEADLOCK, kind -> runs.deadlock(there));
    }
  }
}
