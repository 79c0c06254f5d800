package gilbreak;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Lane;
import gilbreak.timeline.Span;
import gilbreak.timeline.Timeline;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A timeline for people and pipes: one row a thread, 80 columns wide; and as JSON. */
final class TraceText {
  private static final int WIDTH = 80;
  private static final int LONGEST_NAME = 20;

  private final Timeline timeline;
  private final int name;
  private final int columns;

  private TraceText(Timeline timeline) {
    this.timeline = timeline;
    int longest =
        timeline.lanes().stream().mapToInt(lane -> lane.thread().length()).max().orElse(0);
    this.name = Math.min(LONGEST_NAME, longest);
    this.columns = WIDTH - name - 2;
  }

  static String of(Timeline timeline) {
    return new TraceText(timeline).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder(head());
    timeline.lanes().forEach(lane -> text.append(row(lane)).append('\n'));
    text.append(legend()).append('\n');
    timeline.lanes().forEach(lane -> text.append(sums(lane)));
    return text.toString();
  }

  private String head() {
    return "One round, %,.0f µs; a column is %,.1f µs%s.%n"
        .formatted(
            micros(timeline.length()),
            micros(timeline.length()) / columns,
            timeline.complete() ? "" : "; what is too long is cut off");
  }

  private static double micros(long nanos) {
    return nanos / 1_000.0;
  }

  private String row(Lane lane) {
    String cells =
        IntStream.range(0, columns)
            .mapToObj(column -> cell(lane, column))
            .collect(Collectors.joining());
    return "%s  %s".formatted(name(lane), cells).stripTrailing();
  }

  private String name(Lane lane) {
    String all = lane.thread();
    String fits = all.length() <= name ? all : all.substring(0, name - 1) + "+";
    return fits + " ".repeat(name - fits.length());
  }

  /**
   * What the thread does for most of the column's time; blank before its start and behind its end.
   */
  private String cell(Lane lane, int column) {
    long from = timeline.length() * column / columns;
    long to = Math.max(from + 1, timeline.length() * (column + 1) / columns);
    Map<Activity, Long> times = new EnumMap<>(Activity.class);
    for (Span span : lane.spans()) {
      long time = Math.min(to, span.to()) - Math.max(from, span.from());
      if (time > 0) {
        times.merge(span.activity(), time, Long::sum);
      }
    }
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> sign(most.getKey()).substring(0, 1))
        .orElse(" ");
  }

  private String legend() {
    return Arrays.stream(Activity.values())
        .filter(activity -> timeline.total(activity) > 0)
        .map(TraceText::sign)
        .collect(Collectors.joining("   "));
  }

  private static String sign(Activity activity) {
    return switch (activity) {
      case RUNNING -> "# runs";
      case READY -> ". ready, no core or turn";
      case GIL -> "G waits for the GIL";
      case LOCK -> "L for a lock";
      case OTHERS -> "o for others";
      case IO -> "~ I/O";
    };
  }

  /** {@code adder[0]: 812 µs running, 211 µs for A}. */
  private static String sums(Lane lane) {
    Map<String, Long> sums = new LinkedHashMap<>();
    lane.spans().forEach(span -> sums.merge(what(span), span.length(), Long::sum));
    return sums.entrySet().stream()
        .map(sum -> "%,.0f µs %s".formatted(micros(sum.getValue()), sum.getKey()))
        .collect(Collectors.joining(", ", lane.thread() + ": ", "\n"));
  }

  private static String what(Span span) {
    if (!span.on().isEmpty()) {
      return "for " + span.on();
    }
    return switch (span.activity()) {
      case RUNNING -> "running";
      case READY -> "ready";
      case GIL -> "for the GIL";
      case LOCK -> "for a lock";
      case OTHERS -> "for others";
      case IO -> "in I/O";
    };
  }

  static Map<String, @Nullable Object> json(Timeline timeline) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("length_ns", timeline.length());
    object.put("complete", timeline.complete());
    object.put("lanes", timeline.lanes().stream().map(TraceText::json).toList());
    return object;
  }

  private static Map<String, @Nullable Object> json(Lane lane) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("thread", lane.thread());
    object.put("spans", lane.spans().stream().map(TraceText::json).toList());
    return object;
  }

  private static Map<String, @Nullable Object> json(Span span) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("does", span.activity().word());
    object.put("on", span.on().isEmpty() ? null : span.on());
    object.put("core", span.core() == Span.NO_CORE ? null : span.core());
    object.put("from_ns", span.from());
    object.put("to_ns", span.to());
    return object;
  }
}
