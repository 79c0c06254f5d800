package gilbreak.explore;

import gilbreak.machine.Failure.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every way in which the runs of a program end: with which answers to a question, or how without
 * one. Each comes with the run of the fewest preemptions, then the fewest steps, that ends so.
 *
 * @param values the answers in final states
 * @param failures an error, an assert that fails, a deadlock, a livelock
 * @param complete whether all states were seen, so that nothing is missing here
 */
public record Endings(
    Map<Long, Witness> values, Map<Kind, Finding.Broken> failures, boolean complete) {
  public Endings {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    Map<Kind, Finding.Broken> ordered = new EnumMap<>(Kind.class);
    ordered.putAll(failures);
    failures = Collections.unmodifiableMap(ordered);
  }

  /** The run that ends with an answer, if one does. */
  public Optional<Witness> of(long value) {
    return Optional.ofNullable(values.get(value));
  }

  /** The simplest run that ends in one of these ways, if one does. */
  public Optional<Finding.Broken> of(Kind... kinds) {
    return List.of(kinds).stream()
        .flatMap(kind -> Optional.ofNullable(failures.get(kind)).stream())
        .min(Endings::simpler);
  }

  private static int simpler(Finding.Broken one, Finding.Broken other) {
    int preemptions = Integer.compare(one.witness().preemptions(), other.witness().preemptions());
    return preemptions != 0
        ? preemptions
        : Integer.compare(one.witness().schedule().size(), other.witness().schedule().size());
  }
}
