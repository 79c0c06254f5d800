package gilbreak.texts;

import gilbreak.level.Level;

/** What the pictures of an answer have in common. */
public final class PictureTexts {
  public static final String YOU = "you";
  public static final String PAR = "par";
  public static final String TAKING = "It is being taken, in rounds of its own: a moment…";
  public static final String NO_OWN =
      "A round did not come to its end, so there is nothing to see.";
  public static final String MODEL_TIME = "model time";
  public static final String IN_MODEL_TIME = "In model time:";
  public static final String ON_CORES = "On the real cores:";
  public static final String RUNS = "runs";
  public static final String READY = "ready, no core";
  public static final String NO_CORE = "has no core";
  public static final String WAITS_GIL = "waits for the GIL";
  public static final String WAITS_LOCK = "waits for a lock";
  public static final String WAITS_OTHERS = "waits for others";
  public static final String WAITS_IO = "waits for I/O";
  public static final String IO = "I/O";

  private PictureTexts() {}

  /** Why there is no par to see. */
  public static String noPar(Level level) {
    return level.answers().par().isPresent()
        ? "A round of par did not come to its end."
        : "The author has recorded no par for this level.";
  }

  /** Which clock a picture is by. */
  public static String clock(boolean model, int cores) {
    return model ? MODEL_TIME + ", " + Words.count(cores, "core") : "real cores";
  }

  /** {@code waits for A}. */
  public static String waitsFor(String name) {
    return "waits for " + name;
  }
}
