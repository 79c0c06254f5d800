package gilbreak.level;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a thread's text, from 1, both ends included. */
public record LineRange(int first, int last) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

  /** Reads {@code 3} or {@code 2-3}. */
  public static Optional<LineRange> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(form.group(1));
    int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
    return first >= 1 && first <= last ? Optional.of(new LineRange(first, last)) : Optional.empty();
  }

  public boolean contains(int line) {
    return first <= line && line <= last;
  }

  /** As a solution file has it. */
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
