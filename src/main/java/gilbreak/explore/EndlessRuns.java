package gilbreak.explore;

import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.machine.Machine;
import gilbreak.machine.Replay;
import gilbreak.machine.State;
import gilbreak.machine.Wait;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds out, where nothing goes wrong on the way, whether a run that never ends is to blame. */
final class EndlessRuns {
  private final Machine machine;
  private final Graph graph;
  private final Search search;
  private final Cycles cycles;

  EndlessRuns(Machine machine, Graph graph, Search search, Patience patience) {
    this.machine = machine;
    this.graph = graph;
    this.search = search;
    this.cycles = new Cycles(graph, patience);
  }

  Finding finding() {
    List<Cycles.Stuck> stuck = cycles.stuck();
    if (!stuck.isEmpty()) {
      return deadlock(stuck);
    }
    Optional<BitSet> fair = cycles.fair();
    return fair.isPresent() ? livelock(fair.get()) : new Finding.Proved();
  }

  /** The calmest way to a state in which somebody waits for ever, and all who do so there. */
  Finding.Broken deadlock(List<Cycles.Stuck> stuck) {
    BitSet states = new BitSet();
    stuck.forEach(thread -> states.or(thread.states()));
    int node = search.nodeOf(states);
    List<Integer> waiting =
        stuck.stream()
            .filter(thread -> thread.states().get(search.state(node)))
            .map(Cycles.Stuck::thread)
            .toList();
    return new Witnesses(machine).deadlock(search.schedule(node), waiting);
  }

  /** The calmest way into a fair endless run. */
  Finding.Broken livelock(BitSet component) {
    int node = search.nodeOf(component);
    List<Integer> loop = cycles.loop(component, search.state(node));
    List<Integer> schedule = new ArrayList<>(search.schedule(node));
    int stem = schedule.size();
    schedule.addAll(loop);
    Replay replay = Replay.of(machine, schedule);
    List<Wait> starved = starved(search.state(node), loop);
    return new Finding.Broken(
        Failure.of(Kind.LIVELOCK, message(loop, starved)),
        new Witness(
            schedule,
            replay.moments(),
            replay.preemptions(),
            replay.starts().get(stem),
            starved,
            List.of(),
            true));
  }

  /** Those who are not finished, and take no step while the others go round. */
  private List<Wait> starved(int home, List<Integer> loop) {
    State state = graph.state(home);
    return IntStream.range(0, machine.threads())
        .filter(thread -> !loop.contains(thread) && machine.isWaiting(state, thread))
        .mapToObj(thread -> machine.wait(state, thread))
        .toList();
  }

  private String message(List<Integer> loop, List<Wait> starved) {
    String names =
        loop.stream().distinct().sorted().map(machine::name).collect(Collectors.joining(" and "));
    String going = "livelock: %s can go on like this for ever".formatted(names);
    String waiting =
        starved.stream()
            .map(wait -> machine.name(wait.thread()) + " waits " + wait.reason())
            .collect(Collectors.joining("; "));
    return waiting.isEmpty() ? going : going + " while " + waiting;
  }
}
