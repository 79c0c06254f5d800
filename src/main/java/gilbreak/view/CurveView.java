package gilbreak.view;

import gilbreak.judge.Curve;
import gilbreak.play.CurveScreen;
import gilbreak.texts.CurveTexts;
import gilbreak.texts.PictureTexts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws how much faster an answer becomes with more cores, and par. */
final class CurveView {
  private static final int LEFT = 8;
  private static final int BELOW = 6;

  private final Pane pane;
  private final CurveScreen screen;
  private final Curve curve;
  private final double most;
  private final Pane plot;

  private CurveView(Pane pane, CurveScreen screen, Curve curve) {
    this.pane = pane;
    this.screen = screen;
    this.curve = curve;
    this.most =
        Math.max(
            1.5,
            Stream.concat(curve.own().stream(), curve.par().stream())
                .mapToDouble(this::speedup)
                .max()
                .orElse(1));
    this.plot = pane.part(LEFT, 3, pane.width() - LEFT - 2, pane.height() - 3 - BELOW);
  }

  static Pane draw(Pane pane, CurveScreen screen) {
    pane.put(1, 0, CurveTexts.title(screen.level().story().title()), Ink.TITLE);
    pane.putRight(0, PictureTexts.MODEL_TIME, Ink.PLAIN);
    pane.rule(1, "");
    screen
        .shots()
        .curve()
        .ifPresentOrElse(
            curve -> new CurveView(pane, screen, curve).draw(),
            () -> pane.put(2, 3, PictureTexts.TAKING, Ink.PLAIN));
    return pane;
  }

  private void draw() {
    if (curve.own().isEmpty()) {
      pane.put(2, 3, CurveTexts.NO_CURVE, Ink.PLAIN);
      return;
    }
    axes();
    points(curve.par(), 1, "○", Ink.PLAIN);
    points(curve.own(), 0, "●", Ink.GOOD);
    measured();
    words();
  }

  private double speedup(Curve.Point point) {
    return (double) curve.own().get(0).nanos() / point.nanos();
  }

  private void axes() {
    pane.put(1, 2, CurveTexts.AXIS, Ink.FAINT);
    for (int row = 0; row < plot.height(); row++) {
      double value = most * (plot.height() - 1 - row) / (plot.height() - 1);
      boolean told = row % 3 == (plot.height() - 1) % 3;
      pane.put(LEFT - 6, 3 + row, told ? "%4.1f".formatted(value) : "", Ink.FAINT);
      pane.put(LEFT - 1, 3 + row, told ? "┤" : "│", Ink.FAINT);
    }
    int below = 3 + plot.height();
    pane.put(LEFT - 1, below, "└" + "─".repeat(plot.width()), Ink.FAINT);
    curve
        .own()
        .forEach(
            point ->
                pane.put(LEFT + column(point.cores()), below + 1, "" + point.cores(), Ink.FAINT));
    pane.putRight(below + 2, CurveTexts.CORES, Ink.FAINT);
  }

  /** The places of the numbers of cores are evenly spread. */
  private int column(int cores) {
    List<Integer> steps = curve.own().stream().map(Curve.Point::cores).toList();
    double share =
        IntStream.range(0, steps.size()).filter(i -> steps.get(i) <= cores).max().orElse(0);
    return 1 + (int) (share * (plot.width() - 4) / Math.max(1, steps.size() - 1));
  }

  /** Two answers stand side by side, so that one does not hide the other. */
  private void points(List<Curve.Point> points, int aside, String sign, Ink ink) {
    for (Curve.Point point : points) {
      mark(column(point.cores()) + aside, speedup(point), sign, ink);
    }
  }

  private void mark(int column, double speedup, String sign, Ink ink) {
    double share = Math.max(0, Math.min(1, speedup / most));
    int row = (int) Math.round((plot.height() - 1) * (1 - share));
    plot.put(column, row, sign, ink);
  }

  private void measured() {
    if (curve.measured().isPresent()) {
      double nanos = Math.max(1, curve.measured().getAsDouble() * 1_000);
      mark(column(curve.here()) - 1, curve.own().get(0).nanos() / nanos, "×", Ink.CURSOR);
    }
  }

  private void words() {
    int row = pane.height() - 3;
    pane.put(1, row, CurveTexts.marks(curve), Ink.PLAIN);
    pane.put(1, row + 1, CurveTexts.measured(curve), Ink.PLAIN);
    pane.put(1, row + 2, CurveTexts.meantFor(screen.level()), Ink.PLAIN);
  }
}
