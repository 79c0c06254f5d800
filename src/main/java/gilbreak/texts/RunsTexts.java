package gilbreak.texts;

import java.util.Locale;

/** What is said of the last runs of a level. */
public final class RunsTexts {
  public static final String LAST_RUNS = "last runs";
  public static final String AS_IT_WAS = "as it was";
  public static final String SANDBOX = "sandbox";

  private RunsTexts() {}

  public static String model(double millis) {
    return String.format(Locale.ROOT, "model %.3f ms", millis);
  }

  public static String ends(String ends) {
    return "Possible ends: " + ends + ".";
  }
}
