package gilbreak.texts;

import gilbreak.judge.Curve;
import gilbreak.level.Level;

/** What is said of how an answer scales. */
public final class CurveTexts {
  public static final String SCREEN = "the scaling curve";
  public static final Caption BACK = Caption.of("back", "back to the result");
  public static final String AXIS = "times as fast as yours on one core";
  public static final String CORES = "cores";
  public static final String NO_CURVE = "The run fails in model time, so there is no curve.";

  private CurveTexts() {}

  public static String title(String level) {
    return "Cores: " + level;
  }

  /** What the marks of a curve are. */
  public static String marks(Curve curve) {
    return curve.par().isEmpty()
        ? "● you   × measured here   (the author has recorded no par)"
        : "● you   ○ par   × you, measured here";
  }

  /** The one point of a curve that is measured. */
  public static String measured(Curve curve) {
    String cores = Words.count(curve.here(), "core");
    return curve.measured().isPresent()
        ? "On the %s of this machine: %s measured."
            .formatted(cores, Words.duration(Math.round(curve.measured().getAsDouble() * 1_000)))
        : "On the " + cores + " of this machine a round went wrong, so nothing was measured.";
  }

  public static String meantFor(Level level) {
    return "The level is meant for " + Words.count(level.setting().cores(), "core") + ".";
  }

  public static String point(Curve.Point point) {
    return Words.count(point.cores(), "core") + ": " + Words.duration(point.nanos());
  }
}
