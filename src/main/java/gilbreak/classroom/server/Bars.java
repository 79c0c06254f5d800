package gilbreak.classroom.server;

import gilbreak.classroom.Board;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A histogram as a drawing that says its numbers aloud, and as a table. */
final class Bars {
  private static final int WIDTH = 480;
  private static final int FEWEST = 6;
  private static final int ABOVE = 40;
  private static final int HEIGHT = 120;
  private static final int BELOW = 24;
  private static final int GAP = 4;
  private static final double TINY = 1e-9;

  private final Metric metric;
  private final Board.Bests bests;
  private final List<Histogram.Bar> bars;

  Bars(Metric metric, Board.Bests bests) {
    this.metric = metric;
    this.bests = bests;
    this.bars = bests.histogram().bars();
  }

  /**
   * @param level its id, escaped
   */
  String html(String level) {
    return """
        <figure id="bars-%s-%s" data-level="%1$s" data-metric="%2$s" data-first="%s" data-width="%s">
        <figcaption>%s, best: %s</figcaption>
        %s
        <details id="bars-%1$s-%2$s-table"><summary>As a table</summary>
        %s
        </details>
        </figure>"""
        .formatted(
            level,
            metric.key(),
            bests.histogram().first(),
            bests.histogram().width(),
            metric.title(),
            best(),
            drawing(),
            table());
  }

  private String best() {
    OptionalDouble best = metric.best(bests.values().values());
    return best.isPresent()
        ? (best(best.getAsDouble()) + "\u00a0" + metric.unit()).strip()
        : "none";
  }

  private String drawing() {
    int step = WIDTH / Math.max(FEWEST, bars.size());
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < bars.size(); i++) {
      shapes.append(bar(bars.get(i), i * step, step));
    }
    return """
        <svg role="img" viewBox="0 0 %d %d" aria-label="%s">
        <path d="M0 %d H%1$d"/>
        %s</svg>"""
        .formatted(WIDTH, ABOVE + HEIGHT + BELOW, label(), ABOVE + HEIGHT, shapes);
  }

  /** A bar with its number above it, and where it begins below it. */
  private String bar(Histogram.Bar bar, int x, int step) {
    int most = bars.stream().mapToInt(Histogram.Bar::count).max().orElse(1);
    int height = (int) Math.round((double) HEIGHT * bar.count() / Math.max(1, most));
    int top = ABOVE + HEIGHT - height;
    int middle = x + step / 2;
    return "<g><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%s%s</g>\n"
        .formatted(
            x + GAP / 2,
            top,
            step - GAP,
            height,
            text(middle, top - GAP, bar.count() == 0 ? "" : String.valueOf(bar.count())),
            text(middle, ABOVE + HEIGHT + BELOW - GAP, value(bar.low())));
  }

  private static String text(int x, int y, String text) {
    return "<text x=\"%d\" y=\"%d\">%s</text>".formatted(x, y, text);
  }

  private String label() {
    return bars.stream()
        .map(bar -> range(bar) + ": " + bar.count())
        .collect(Collectors.joining("; ", "Players by " + metric.title() + ". ", "."));
  }

  private String table() {
    String rows =
        bars.stream()
            .map(bar -> Table.heading(range(bar)) + Table.number(bar.count()))
            .collect(Collectors.joining("</tr>\n<tr>", "<tr>", "</tr>"));
    return """
        <table>
        <caption>%s</caption>
        <thead><tr><th scope="col">%s</th><th scope="col" class="n">Players</th></tr></thead>
        <tbody>
        %s
        </tbody>
        </table>"""
        .formatted(metric.title(), metric.unit().isEmpty() ? "How many" : metric.unit(), rows);
  }

  /** Which values a bar counts: one number alone where there is nothing between numbers. */
  private String range(Histogram.Bar bar) {
    boolean one = metric.unit().isEmpty() && bar.high() - bar.low() == 1;
    return one ? value(bar.low()) : value(bar.low()) + " to " + value(bar.high());
  }

  private static String best(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : Html.number(value);
  }

  /** With as many digits as tell the bars from each other. */
  private String value(double value) {
    double width = bests.histogram().width();
    int digits = (int) Math.max(0, Math.ceil(-Math.log10(width) - TINY));
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
