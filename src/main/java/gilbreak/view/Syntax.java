package gilbreak.view;

import gilbreak.lang.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the words of a line of Python apart. */
final class Syntax {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<comment>#.*)|(?<text>'[^']*'?|\"[^\"]*\"?)|(?<number>\\b\\d[\\d_.]*)"
              + "|(?<name>[A-Za-z_]\\w*)(?<call>\\()?");

  private Syntax() {}

  /** A part of a line: where it is, and what it is. */
  record Word(int start, String text, Ink ink) {}

  /** The words that do not look plain, and the names. */
  static List<Word> words(String line) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORDS.matcher(line);
    while (matcher.find()) {
      String name = matcher.group("name");
      String text = name == null ? matcher.group() : name;
      words.add(new Word(matcher.start(), text, ink(matcher)));
    }
    return words;
  }

  /** Those keywords of Python that begin with a capital letter are values. */
  private static Ink ink(Matcher found) {
    String name = found.group("name");
    if (name == null) {
      return found.group("comment") != null ? Ink.COMMENT : Ink.LITERAL;
    }
    if (Words.isKeyword(name)) {
      return Character.isUpperCase(name.charAt(0)) ? Ink.LITERAL : Ink.KEYWORD;
    }
    return found.group("call") != null ? Ink.CALL : Ink.PLAIN;
  }

  /** The names in a line, without those in comments and texts. */
  static List<String> names(String line) {
    return words(line).stream()
        .filter(word -> word.ink() == Ink.PLAIN || word.ink() == Ink.CALL)
        .map(Word::text)
        .toList();
  }
}
