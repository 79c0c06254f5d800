package gilbreak.run;

import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * Traces a few rounds of a program, and tells what is typical of the calm ones: what disturbs a
 * round from outside makes it, and the waits in it, longer.
 */
final class Tracer {
  private static final int ROUNDS = 9;
  private static final int CALM = 4;
  private static final int WARM_UPS = 36;
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);
  private static final double NANOS = 1_000.0;

  private final List<Recording> recordings = new ArrayList<>();

  private Tracer() {}

  /** Lets the JVM compile a program that comes to its end. */
  static void warmUp(Compiled compiled, Team team) {
    long end = System.nanoTime() + LONGEST;
    for (int i = 0; i < WARM_UPS && (i == 0 || System.nanoTime() < end); i++) {
      team.run(compiled);
    }
  }

  /** Empty when a round did not come to its end. */
  static Optional<Trace> trace(Compiled compiled, Team team) {
    Tracer tracer = new Tracer();
    long end = System.nanoTime() + LONGEST;
    for (int i = 0; i < ROUNDS && (i == 0 || System.nanoTime() < end); i++) {
      Optional<Recording> recording = team.trace(compiled);
      if (recording.isEmpty()) {
        return Optional.empty();
      }
      tracer.recordings.add(recording.get());
    }
    return Optional.of(tracer.trace());
  }

  private Trace trace() {
    Timeline typical =
        recordings.stream()
            .sorted(Comparator.comparingLong(Recording::nanos))
            .skip((recordings.size() - 1) / CALM)
            .findFirst()
            .orElseThrow()
            .timeline();
    return new Trace(
        typical,
        new Metrics(
            calm(Recording::held),
            calm(recording -> wait(recording, 1)),
            calm(recording -> wait(recording, 0.99)),
            recordings.size()));
  }

  /** The lower quartile, in microseconds. */
  private double calm(ToLongFunction<Recording> value) {
    long[] sorted = recordings.stream().mapToLong(value).sorted().toArray();
    return sorted[(sorted.length - 1) / CALM] / NANOS;
  }

  /** The wait than which this share of a round's waits is not longer. */
  private static long wait(Recording recording, double share) {
    return wait(waits(recording.timeline()), share);
  }

  /** By nearest rank; 0 when nobody waited. */
  static long wait(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static long[] waits(Timeline timeline) {
    return timeline.lanes().stream()
        .map(Lane::spans)
        .flatMap(List::stream)
        .filter(span -> span.activity().waits())
        .mapToLong(Span::length)
        .sorted()
        .toArray();
  }
}
