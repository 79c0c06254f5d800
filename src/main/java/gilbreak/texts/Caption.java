package gilbreak.texts;

import java.util.Locale;

/**
 * What a key does, in words.
 *
 * @param name of it in the file of settings, the same in every language
 * @param label a word or two for the footer; empty when it is not worth a place there
 * @param brief the label, or a shorter word for where room is scarce
 * @param meaning a phrase for the help
 */
public record Caption(String name, String label, String brief, String meaning) {

  /** Its name is made of the label; of the meaning if that is empty. */
  static Caption of(String label, String meaning) {
    return new Caption(hyphened(label.isEmpty() ? meaning : label), label, label, meaning);
  }

  /** Some words as one name: {@code to-the-first-line}. */
  private static String hyphened(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The same by another name. */
  Caption named(String other) {
    return new Caption(other, label, brief, meaning);
  }

  /** The same with a shorter word. */
  Caption orBriefly(String word) {
    return new Caption(name, label, word, meaning);
  }
}
