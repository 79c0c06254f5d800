package gilbreak.view;

import gilbreak.play.Spread;
import gilbreak.run.Times;
import gilbreak.texts.PictureTexts;
import gilbreak.texts.SpreadTexts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws how often a window took how long, of an answer and of par, to the same scale. */
final class SpreadView {
  private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";
  private static final int LEFT = 6;

  private final Pane pane;
  private final Times times;
  private final double least;
  private final double most;

  private SpreadView(Pane pane, Times times) {
    this.pane = pane;
    this.times = times;
    this.least = all().min().orElse(0);
    this.most = Math.max(least * 1.02, limit());
  }

  static Pane draw(Pane pane, Spread screen) {
    pane.put(1, 0, SpreadTexts.title(screen.level().story().title()), Ink.TITLE);
    pane.rule(1, "");
    screen
        .run()
        .times()
        .filter(times -> !times.own().isEmpty())
        .ifPresentOrElse(
            times -> new SpreadView(pane, times).draw(),
            () -> pane.put(2, 3, SpreadTexts.NO_TIMES, Ink.PLAIN));
    return pane;
  }

  private DoubleStream all() {
    return Stream.concat(times.own().stream(), times.par().stream()).mapToDouble(time -> time);
  }

  /** Beyond it are few, disturbed ones; they count as being there. */
  private double limit() {
    double[] sorted = all().sorted().toArray();
    return sorted[(int) (0.97 * (sorted.length - 1))];
  }

  private void draw() {
    pane.putRight(0, SpreadTexts.windows(times.own().size()), Ink.PLAIN);
    int height = Math.max(2, (pane.height() - 8) / 2);
    side(pane.rows(3, height), PictureTexts.YOU, times.own(), Ink.GOOD);
    side(pane.rows(4 + height, height), PictureTexts.PAR, times.par(), Ink.PLAIN);
    int row = 4 + 2 * height;
    pane.put(LEFT, row, "─".repeat(width()), Ink.FAINT);
    Axis.draw(
        pane.part(LEFT, row, width(), 2), (long) (least * 1_000), (long) ((most - least) * 1_000));
    pane.put(1, row + 3, SpreadTexts.LEFT_IS_FASTER, Ink.PLAIN);
  }

  private int width() {
    return pane.width() - LEFT - 2;
  }

  private void side(Pane part, String who, List<Double> values, Ink ink) {
    part.put(1, part.height() - 1, who, Ink.TITLE);
    int[] counts = new int[Math.max(1, width())];
    values.forEach(value -> counts[bin(value, counts.length)]++);
    int highest = Arrays.stream(counts).max().orElse(1);
    for (int column = 0; column < counts.length; column++) {
      bar(part, LEFT + column, (double) counts[column] / Math.max(1, highest), ink);
    }
  }

  private int bin(double value, int bins) {
    int bin = (int) ((value - least) / (most - least) * bins);
    return Math.max(0, Math.min(bins - 1, bin));
  }

  private static void bar(Pane part, int column, double share, Ink ink) {
    int eighths = (int) Math.ceil(share * part.height() * 8);
    for (int row = 0; row < part.height(); row++) {
      int here = Math.max(0, Math.min(8, eighths - 8 * (part.height() - 1 - row)));
      part.put(column, row, EIGHTHS.substring(here, here + 1), ink);
    }
  }
}
