package gilbreak.python;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a level declares an object: {@code Queue(2)}, {@code Lock}, {@code threading.Lock}.
 *
 * @param library the name before the dot, or empty
 * @param arguments what stands in the parentheses
 */
record Declaration(String library, String kind, String arguments) {
  private static final Pattern FORM = Pattern.compile("(?:(\\w+)\\.)?(\\w+)(?:\\((.*)\\))?");

  static Declaration of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("no declaration of an object: " + text);
    }
    return new Declaration(group(form, 1), form.group(2), group(form, 3));
  }

  private static String group(Matcher form, int number) {
    return Optional.ofNullable(form.group(number)).orElse("").strip();
  }
}
