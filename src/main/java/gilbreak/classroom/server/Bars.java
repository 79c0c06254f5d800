package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A histogram as a drawing that says its numbers aloud, and as a table. */
final class Bars {
  private static final int BAR = 40;
  private static final int HEIGHT = 120;

  private Bars() {}

  static String html(String level, Metric metric, Board.Bests bests) {
    if (bests.values().isEmpty()) {
      return "";
    }
    Histogram histogram = bests.histogram();
    return """
        <figure id="bars-%s-%s" data-level="%1$s" data-metric="%2$s" data-first="%s" data-width="%s">
        <figcaption>%s (best: %s)</figcaption>
        %s
        <details><summary>As a table</summary>
        %s
        </details>
        </figure>"""
        .formatted(
            Html.escape(level),
            metric.key(),
            histogram.first(),
            histogram.width(),
            metric.title(),
            best(metric, bests),
            drawing(metric, histogram.bars()),
            table(metric, histogram.bars()));
  }

  private static String best(Metric metric, Board.Bests bests) {
    OptionalDouble best = metric.best(bests.values().values());
    return best.isPresent() ? value(best.getAsDouble()) + " " + metric.unit() : "none";
  }

  private static String drawing(Metric metric, List<Histogram.Bar> bars) {
    int most = bars.stream().mapToInt(Histogram.Bar::count).max().orElse(1);
    StringBuilder rects = new StringBuilder();
    for (int i = 0; i < bars.size(); i++) {
      int height = (int) Math.round((double) HEIGHT * bars.get(i).count() / Math.max(1, most));
      rects.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
              .formatted(i * BAR + 1, HEIGHT - height, BAR - 2, height));
    }
    return "<svg role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">%s</svg>"
        .formatted(bars.size() * BAR, HEIGHT, label(metric, bars), rects);
  }

  private static String label(Metric metric, List<Histogram.Bar> bars) {
    return bars.stream()
        .map(bar -> range(bar) + ": " + bar.count())
        .collect(Collectors.joining("; ", "Players by " + metric.title() + ". ", "."));
  }

  private static String table(Metric metric, List<Histogram.Bar> bars) {
    String rows =
        bars.stream()
            .map(
                bar ->
                    "<tr><th scope=\"row\">%s</th><td>%d</td></tr>"
                        .formatted(range(bar), bar.count()))
            .collect(Collectors.joining("\n"));
    return """
        <table>
        <caption>%s</caption>
        <thead><tr><th scope="col">%s</th><th scope="col">Players</th></tr></thead>
        <tbody>
        %s
        </tbody>
        </table>"""
        .formatted(metric.title(), metric.unit().isEmpty() ? "From" : metric.unit(), rows);
  }

  private static String range(Histogram.Bar bar) {
    return value(bar.low()) + " to " + value(bar.high());
  }

  private static String value(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : BoardHtml.number(value);
  }
}
