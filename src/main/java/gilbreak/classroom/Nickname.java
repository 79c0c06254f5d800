package gilbreak.classroom;

import gilbreak.source.Invisible;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A name as a player chose it: normalised, so that what looks the same is the same, and without
 * anything that hides or moves other text. Where it is shown it has to be escaped all the same.
 *
 * @param text as it is shown
 * @param folded equal for names that differ in upper and lower case only
 */
public record Nickname(String text, String folded) {
  /** The most characters that it may have. */
  public static final int LONGEST = 32;

  private static final int LONGEST_TYPED = 256;
  private static final int JOINERS = 0x200C;

  /** The name, if what was typed can be one. */
  public static Optional<Nickname> of(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
    return isUsable(text) ? Optional.of(new Nickname(text, fold(text))) : Optional.empty();
  }

  private static boolean isUsable(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(Nickname::isRefused)
        && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Beside the invisible ones also the joiners, line ends and tabs: a name has one line. */
  private static boolean isRefused(int c) {
    return Invisible.is(c)
        || c == JOINERS
        || c == JOINERS + 1
        || Character.getType(c) == Character.UNASSIGNED
        || Character.getType(c) == Character.PRIVATE_USE
        || (c != ' ' && Character.isWhitespace(c));
  }

  private static String fold(String text) {
    String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }
}
