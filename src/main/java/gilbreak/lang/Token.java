package gilbreak.lang;

import gilbreak.source.Span;
import java.util.Locale;

/** One word of a program's text. */
public record Token(Kind kind, String text, Span span) {
  /** What sort of word. */
  public enum Kind {
    NAME,
    KEYWORD,
    NUMBER,
    STRING,
    OPERATOR,
    /** The end of a logical line. */
    NEWLINE,
    INDENT,
    DEDENT,
    /** The end of the text. */
    END
  }

  public boolean is(String word) {
    return (kind == Kind.OPERATOR || kind == Kind.KEYWORD) && text.equals(word);
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /** The token as a message names it. */
  String words() {
    return switch (kind) {
      case NEWLINE -> "the end of the line";
      case END -> "the end of the text";
      case INDENT -> "a deeper indentation";
      case DEDENT -> "the end of the block";
      case NUMBER, STRING -> "the " + kind.name().toLowerCase(Locale.ROOT) + " " + text;
      default -> "'" + text + "'";
    };
  }
}
