package gilbreak;

import gilbreak.run.Scaling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a solution scales, as a table with a curve of bars; and as JSON. */
final class ScalingText {
  private static final int BAR = 32;

  private ScalingText() {}

  static String of(Scaling scaling) {
    double most = scaling.points().stream().mapToDouble(Scaling.Point::speedup).max().orElse(1);
    return scaling.points().stream()
        .map(point -> row(point, most))
        .collect(Collectors.joining("", "threads      time   speedup\n", ""));
  }

  private static String row(Scaling.Point point, double most) {
    int length = (int) Math.max(1, Math.round(BAR * point.speedup() / most));
    return "%7d %,6.0f µs   %5.2f (%.2f to %.2f)  %s%n"
        .formatted(
            point.threads(),
            point.micros(),
            point.speedup(),
            point.low(),
            point.high(),
            "#".repeat(length));
  }

  static List<Map<String, Object>> json(Scaling scaling) {
    return scaling.points().stream().map(ScalingText::json).toList();
  }

  private static Map<String, Object> json(Scaling.Point point) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("threads", point.threads());
    object.put("time_us", point.micros());
    object.put("speedup", point.speedup());
    object.put("low", point.low());
    object.put("high", point.high());
    return object;
  }
}
