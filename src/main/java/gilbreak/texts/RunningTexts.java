package gilbreak.texts;

import gilbreak.level.Level;

/** What is said while an answer is judged. */
public final class RunningTexts {
  public static final String SCREEN = "a run";
  public static final Caption CANCEL = Caption.of("cancel", "give it up and go back to the level");
  public static final String RUNNING = "running";
  public static final String PROVE = "prove";
  public static final String MEASURE = "measure";

  private RunningTexts() {}

  public static String interleavings(Level level) {
    return with("every interleaving", level, Level.Size.PROVE);
  }

  public static String threads(Level level) {
    return with("real threads", level, Level.Size.RUN);
  }

  private static String with(String what, Level level, Level.Size size) {
    String parameters = Words.parameters(level, size);
    return parameters.isEmpty() ? what : what + ", " + parameters;
  }

  public static String proving(Level level) {
    return "Proving: " + interleavings(level) + ".";
  }

  public static String measuring(Level level) {
    return "Measuring: " + threads(level) + ".";
  }

  /**
   * How far the explorer has come.
   *
   * @param ways the states that it has still to go on from
   */
  public static String soFar(long states, long ways) {
    String seen = Words.count(states, "state") + " so far";
    return ways == 0 ? seen : seen + ", " + Words.count(ways, "way") + " to go on";
  }

  public static String rounds(long done, long of) {
    return Words.number(done) + " of about " + Words.count(of, "round");
  }
}
