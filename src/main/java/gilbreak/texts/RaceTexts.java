package gilbreak.texts;

/** What is said of two runs side by side. */
public final class RaceTexts {
  public static final String SCREEN = "the race";
  public static final Caption START_STOP = Caption.of("start/stop", "start or stop");
  public static final Caption FASTER = Caption.of("faster", "twice as fast");
  public static final Caption SLOWER = Caption.of("slower", "half as fast");
  public static final Caption TICK_BACK = Caption.of("", "a tick back");
  public static final Caption TICK_ON = Caption.of("", "a tick on");
  public static final Caption START = Caption.of("", "to the start");
  public static final Caption END = Caption.of("", "to the end");
  public static final Caption REAL_MODEL =
      Caption.of("real/model", "the other clock: real cores, or model time");
  public static final Caption TIMELINE = Caption.of("timeline", "see all at once");
  public static final Caption BACK = Caption.of("back", "back to the result");
  public static final String DEAD_HEAT = "A dead heat.";
  public static final String FINISHED = "finished";

  private RaceTexts() {}

  public static String title(String level) {
    return "Race: " + level;
  }

  /**
   * Who was first.
   *
   * @param lead by how many nanoseconds the player was; negative if par was
   */
  public static String ahead(long lead) {
    return (lead > 0 ? "You were ahead by " : "Par was ahead by ")
        + Words.duration(Math.abs(lead))
        + ".";
  }

  /**
   * Whether it is played, and how fast.
   *
   * @param speed how often it was made faster; negative for slower
   */
  public static String speed(boolean playing, int speed) {
    String state = playing ? "▸ playing" : "stopped";
    return switch (Integer.signum(speed)) {
      case 1 -> state + ", " + (1 << speed) + " times as fast";
      case -1 -> state + ", " + (1 << -speed) + " times as slow";
      default -> state;
    };
  }

  /** How much of its work each side has done. */
  public static String after(long now, long own, long par) {
    return "After %s you have done %d %% of the work, and par %d %%."
        .formatted(Words.duration(now), own, par);
  }

  public static String over(long length) {
    return "✓ after " + Words.duration(length);
  }

  public static String done(long percent) {
    return percent + " % of its work done";
  }
}
