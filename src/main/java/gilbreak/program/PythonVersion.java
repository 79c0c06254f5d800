package gilbreak.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Python, such as 3.14. */
public record PythonVersion(int major, int minor) implements Comparable<PythonVersion> {
  /** The version of a level that names none. */
  public static final PythonVersion DEFAULT = new PythonVersion(3, 14);

  /** The first one that can run without the GIL. */
  public static final PythonVersion FREE_THREADED = new PythonVersion(3, 13);

  /** The first one that looks at the GIL only at checkpoints (bpo-29988). */
  static final PythonVersion CHECKPOINTS = new PythonVersion(3, 10);

  /** The first one in which {@code with} calls what it enters, as any call does (gh-120507). */
  static final PythonVersion WITH_IS_A_CALL = new PythonVersion(3, 14);

  private static final Pattern FORM = Pattern.compile("(\\d)\\.(\\d{1,2})");

  /** Empty when the text is not of the form 3.14. */
  public static Optional<PythonVersion> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new PythonVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(PythonVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
