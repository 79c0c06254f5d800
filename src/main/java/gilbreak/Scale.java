package gilbreak;

import gilbreak.clock.Reading;
import gilbreak.level.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an answer gains from more cores, as a table with a curve, and as JSON. The speedup is
 * against the first line.
 */
record Scale(Level level, List<Point> points) {
  private static final int WIDTH = 40;

  /**
   * The answer on so many cores.
   *
   * @param measured in microseconds, on this machine's cores; empty where that was not measured
   */
  record Point(Reading model, OptionalDouble measured) {}

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("%s: costs of %s".formatted(level.story().title(), ModelText.costs(first())));
    lines.add("cores    model ms  measured ms  speedup   used");
    points.forEach(point -> lines.add(line(point)));
    points.stream()
        .flatMap(point -> point.model().failure().stream())
        .findFirst()
        .ifPresent(failure -> lines.add("It fails: " + failure.message()));
    return String.join("\n", lines) + "\n";
  }

  private Reading first() {
    return points.get(0).model();
  }

  private String line(Point point) {
    Reading model = point.model();
    String measured =
        point.measured().isPresent()
            ? "%,.3f".formatted(point.measured().getAsDouble() / 1000)
            : "-";
    return "%5d %11s %12s %8.2f %5.0f%%  %s"
        .formatted(
            model.cores(),
            ModelText.milliseconds(model.makespan()),
            measured,
            speedup(model),
            100 * model.utilisation(),
            curve(model));
  }

  private double speedup(Reading model) {
    return (double) Math.max(1, first().makespan()) / Math.max(1, model.makespan());
  }

  /** A point as far to the right as the speedup is high. */
  private String curve(Reading model) {
    double most = points.stream().mapToDouble(point -> speedup(point.model())).max().orElse(1);
    return ".".repeat((int) Math.max(0, Math.round(WIDTH * speedup(model) / most) - 1)) + "*";
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("level", level.id());
    object.put("costs", first().costs().name());
    object.put("points", points.stream().map(this::json).toList());
    return object;
  }

  private Map<String, @Nullable Object> json(Point point) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("cores", point.model().cores());
    object.put("makespan_us", point.model().makespanMicros());
    object.put("speedup", Math.round(speedup(point.model()) * 1000) / 1000.0);
    object.put("utilisation", Math.round(point.model().utilisation() * 1000) / 1000.0);
    object.put("measured_us", point.measured().isPresent() ? point.measured().getAsDouble() : null);
    return object;
  }
}
