package gilbreak.explore;

import gilbreak.explore.Patience.Cancelled;
import gilbreak.machine.Failure;
import gilbreak.machine.Machine;
import gilbreak.machine.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One search through all states that a machine has, and what it says. */
final class Attempt {
  private final Machine machine;
  private final Graph graph;
  private final Search search;
  private final Patience patience;
  private final FailureList failures;
  private Optional<BigInteger> interleavings = Optional.empty();
  private Optional<String> stopped = Optional.empty();
  private boolean ends;
  private Optional<Finding> finding = Optional.empty();

  private Attempt(
      Machine machine, State start, Symmetry symmetry, Limits limits, Patience patience) {
    this.machine = machine;
    this.patience = patience;
    this.graph = new Graph(machine, start, symmetry);
    this.failures = new FailureList(machine, graph);
    this.search = new Search(graph, limits, patience, failures);
  }

  /** Searches through the machine's states, and counts its schedules. */
  static Attempt of(
      Machine machine, State start, Symmetry symmetry, Limits limits, Patience patience) {
    Attempt attempt = new Attempt(machine, start, symmetry, limits, patience);
    attempt.run();
    return attempt;
  }

  private void run() {
    search.run();
    stopped = search.stopped();
    unlessCancelled(
        () -> {
          if (isComplete()) {
            count();
          }
        });
    if (search.first().isPresent()) {
      finding = Optional.of(broken(search.first().get()));
    } else if (isComplete() && ends) {
      finding = Optional.of(new Finding.Proved());
    }
  }

  /** Where steps are longer than what a player is told, the number would mean nothing. */
  private void count() {
    Interleavings counted = Interleavings.of(graph, patience);
    ends = counted.areFinite();
    if (ends && !machine.hasRegions()) {
      interleavings = Optional.of(counted.number());
    }
  }

  private void unlessCancelled(Runnable work) {
    try {
      work.run();
    } catch (Cancelled cancelled) {
      stopped = Optional.of(String.valueOf(cancelled.getMessage()));
    }
  }

  private Finding broken(Search.Found found) {
    return new Witnesses(machine).of(found.failure(), search.schedule(found), found.preemptions());
  }

  /** Whether all states were seen. */
  boolean isComplete() {
    return stopped.isEmpty();
  }

  /** Whether a limit of states or memory was hit before an answer was there. */
  boolean isTooLarge() {
    return finding.isEmpty() && search.isTooLarge();
  }

  /** Whether nothing goes wrong on the way, but some runs never end. */
  boolean isEndless() {
    return finding.isEmpty() && isComplete();
  }

  /** Whether it says that the program is right or wrong. */
  boolean isDecided() {
    return finding.isPresent();
  }

  /** Finds out whether one of the runs that never end is to blame. */
  void lookForEndlessRuns() {
    unlessCancelled(
        () -> {
          Finding found = new EndlessRuns(machine, graph, search, patience).finding();
          finding = Optional.of(found);
        });
  }

  Exploration result() {
    Finding found =
        finding.orElseGet(() -> new Finding.Undecided(stopped.orElse("it was cancelled")));
    Set<Failure> all = new LinkedHashSet<>();
    if (found instanceof Finding.Broken broken) {
      all.add(broken.failure());
    }
    all.addAll(failures.all());
    return new Exploration(
        found,
        graph.size(),
        graph.transitions(),
        interleavings,
        graph.outcomes(),
        new ArrayList<>(all),
        isComplete(),
        machine.hasRegions(),
        search.bytes());
  }
}
