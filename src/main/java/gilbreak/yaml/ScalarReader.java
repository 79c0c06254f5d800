package gilbreak.yaml;

import gilbreak.source.Diagnostics;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import java.util.List;

/**
 * Reads what Jackson does not tell about a token, how it is written, from the character in the file
 * where the token begins.
 */
final class ScalarReader {
  private static final char NONE = ' ';

  private final List<String> lines;
  private final Diagnostics problems;

  ScalarReader(SourceText text, Diagnostics problems) {
    this.lines = text.lines();
    this.problems = problems;
  }

  ScalarNode read(String text, Span span) {
    if (Characters.hasInvisible(text)) {
      problems.add(span, "an escape in this text makes an invisible character; leave it out");
    }
    Style style = style(span);
    return switch (style) {
      case PLAIN -> new ScalarNode(span, text, style, span.line(), span.column());
      case QUOTED -> new ScalarNode(span, text, style, span.line(), span.column() + 1);
      case LITERAL, FOLDED ->
          new ScalarNode(span, text, style, span.line() + 1, indentedTo(text, span.line()));
    };
  }

  /** Complains about a key that is no plain word, and says whether it is one. */
  boolean checkKey(String key, Span span) {
    refuseProperties(span);
    boolean plain = style(span) == Style.PLAIN;
    if (plain && key.equals("<<")) {
      problems.add(span, "merge keys (<<) are not read here; write the keys out");
    } else if (plain && (PlainText.isNumber(key) || PlainText.isConstant(key))) {
      String shown = key.isEmpty() ? "nothing" : key;
      problems.add(span, "a key must be a word, found " + shown + "; use a name");
    } else if (Characters.hasInvisible(key)) {
      problems.add(span, "an escape in this key makes an invisible character; leave it out");
    } else {
      return true;
    }
    return false;
  }

  /** Anchors and tags stand in front of what they belong to, aliases in its stead. */
  void refuseProperties(Span span) {
    switch (first(span)) {
      case '&' ->
          problems.add(span, "anchors (&name) are not read here; leave it out, repeat the value");
      case '*' -> problems.add(span, "aliases (*name) are not read here; write the value out");
      case '!' -> problems.add(span, "tags (!name) are not read here; leave it out");
      default -> {}
    }
  }

  private Style style(Span span) {
    return switch (first(span)) {
      case '"', '\'' -> Style.QUOTED;
      case '|' -> Style.LITERAL;
      case '>' -> Style.FOLDED;
      default -> Style.PLAIN;
    };
  }

  /** The first character, or a blank where nothing stands. */
  private char first(Span span) {
    if (span.line() > lines.size() || span.isEmpty()) {
      return NONE;
    }
    String line = lines.get(span.line() - 1);
    int index = offset(line, span.column() - 1);
    return index < line.length() ? line.charAt(index) : NONE;
  }

  /** SnakeYAML's columns count code points. */
  private static int offset(String line, int codePoints) {
    return codePoints <= line.codePointCount(0, line.length())
        ? line.offsetByCodePoints(0, codePoints)
        : line.length();
  }

  /**
   * The column at which a block's text begins. The first line that is not blank tells: what it has
   * in the file and not in the text is the indentation.
   */
  private int indentedTo(String text, int header) {
    List<String> block = text.lines().toList();
    for (int i = 0; i < block.size() && header + i < lines.size(); i++) {
      if (!block.get(i).isBlank()) {
        return lines.get(header + i).length() - block.get(i).length() + 1;
      }
    }
    return 1;
  }
}
