package gilbreak.author;

import java.util.Locale;

/** How much a complaint weighs. */
public enum Severity {
  /** The level should not be published. */
  ERROR,
  /** The author should look at it and may leave it. */
  WARNING,
  /** What could not be looked at, and why. */
  NOTE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
