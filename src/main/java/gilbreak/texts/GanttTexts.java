package gilbreak.texts;

/** What is said beside the timeline. */
public final class GanttTexts {
  public static final String SCREEN = "the timeline";
  public static final Caption ZOOM_IN = Caption.of("zoom in", "zoom in");
  public static final Caption OUT = Caption.of("out", "zoom out");
  public static final Caption EARLIER = Caption.of("earlier", "to what is before");
  public static final Caption LATER = Caption.of("later", "to what is after");
  public static final Caption START = Caption.of("", "to the start");
  public static final Caption END = Caption.of("", "to the end");
  public static final Caption ROW_UP = Caption.of("", "a row up");
  public static final Caption ROW_DOWN = Caption.of("", "a row down");
  public static final Caption REAL_MODEL =
      Caption.of("real/model", "the other clock: real cores, or model time");
  public static final Caption CORES_THREADS =
      Caption.of("cores/threads", "a row for each core, or for each thread");
  public static final Caption RACE = Caption.of("race", "see both race");
  public static final Caption BACK = Caption.of("back", "back to the result");
  public static final String NO_CORES = "Which core it was is not known here.";

  private GanttTexts() {}

  public static String title(String level) {
    return "Timeline: " + level;
  }

  public static String core(int number) {
    return "core " + number;
  }
}
