package gilbreak.run;

/** Whether a program has become as fast as it gets: windows in a row that were hardly faster. */
final class Plateau {
  private static final int WINDOWS = 5;
  private static final double HARDLY = 0.98;

  private double least = Double.POSITIVE_INFINITY;
  private int since;

  void add(double time) {
    since = time < least * HARDLY ? 0 : since + 1;
    least = since == 0 ? time : least;
  }

  boolean isReached() {
    return since >= WINDOWS;
  }
}
