package gilbreak.texts;

/** What a player has won in a level, and how good an answer is besides its speed. */
public final class FeatTexts {
  public static final String NOT_SOLVED = "not solved yet";
  public static final String NO_SPEEDUP = "proved, no speedup yet";

  private FeatTexts() {}

  public static String with(long placements) {
    return "with " + placements;
  }

  public static String par(long placements) {
    return "par " + Words.count(placements, "placement");
  }

  public static String best(double speedup) {
    return "best " + Words.speedup(speedup);
  }

  /** {@code at the first try}. */
  public static String tries(int tries) {
    return switch (tries) {
      case 1 -> "at the first try";
      case 2 -> "at the second try";
      default -> "at the end";
    };
  }

  /** {@code 2 of 3 stars}. */
  public static String stars(int won) {
    return won + " of 3 stars";
  }

  public static String placements(long number) {
    return Words.count(number, "placement");
  }

  public static String locked(long micros) {
    return Words.number(micros) + " µs in locks";
  }

  public static String longestWait(long micros) {
    return "longest wait " + Words.number(micros) + " µs";
  }

  public static String retries(long number) {
    return Words.number(number) + " retries";
  }

  public static String memory(long megabytes) {
    return Words.number(megabytes) + " MB";
  }
}
