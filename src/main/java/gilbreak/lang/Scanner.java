package gilbreak.lang;

import gilbreak.lang.Token.Kind;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a program's text into tokens, indentation included, by the rules of the Python reference
 * (section 2, lexical analysis).
 */
public final class Scanner {
  private static final List<String> OPERATORS =
      List.of(
          "//=", "+=", "-=", "*=", "%=", "/=", "**", "//", "==", "!=", "<=", ">=", "->", ":=", "<<",
          ">>", "+", "-", "*", "/", "%", "<", ">", "=", "(", ")", "[", "]", "{", "}", ",", ":", ".",
          ";", "&", "|", "^", "~", "@");

  private final List<String> lines;
  private final Diagnostics diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>(List.of(0));

  /** A longer logical line is cut off: parsing it would go as deep as it is long. */
  private static final int MOST_WORDS = 500;

  private int depth;
  private int words;
  private int line;
  private int at;

  private Scanner(String code, Diagnostics diagnostics) {
    this.lines = code.lines().toList();
    this.diagnostics = diagnostics;
  }

  /** All tokens of the text; the last one is {@link Kind#END}. */
  public static List<Token> scan(String code, Diagnostics diagnostics) {
    return new Scanner(code, diagnostics).scan();
  }

  private List<Token> scan() {
    for (line = 1; line <= lines.size(); line++) {
      at = 0;
      scanLine(lines.get(line - 1));
    }
    if (depth > 0) {
      diagnostics.add(here(1), "a bracket is still open at the end of the text");
      add(Kind.NEWLINE, "", here(0));
    }
    while (indents.pop() > 0) {
      add(Kind.DEDENT, "", here(0));
    }
    add(Kind.END, "", here(0));
    return tokens;
  }

  private void scanLine(String text) {
    int start = text.length() - text.stripLeading().length();
    if (start == text.length() || text.charAt(start) == '#') {
      return;
    }
    if (depth == 0) {
      indent(text, start);
      words = 0;
    }
    at = start;
    while (at < text.length() && text.charAt(at) != '#') {
      if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
        at++;
      } else if (words++ < MOST_WORDS) {
        scanToken(text);
      } else {
        cutOff(text);
      }
    }
    if (depth == 0) {
      add(Kind.NEWLINE, "", here(0));
    }
  }

  private void cutOff(String text) {
    diagnostics.add(here(1), "this line has more than " + MOST_WORDS + " words; write several");
    at = text.length();
    depth = 0;
  }

  private void indent(String text, int width) {
    if (text.substring(0, width).indexOf('\t') >= 0) {
      diagnostics.add(Span.of(line, 1, width), "a tab in the indentation; use four spaces");
    } else if (!text.startsWith(" ".repeat(width))) {
      diagnostics.add(Span.of(line, 1, width), "indent with plain spaces, four for each block");
    }
    Span span = Span.of(line, 1, width);
    if (width > indents.getFirst()) {
      indents.push(width);
      add(Kind.INDENT, "", span);
      return;
    }
    while (width < indents.getFirst()) {
      indents.pop();
      add(Kind.DEDENT, "", span);
    }
    if (width != indents.getFirst()) {
      diagnostics.add(span, "unindent does not match any outer indentation level");
    }
  }

  private void scanToken(String text) {
    char first = text.charAt(at);
    if (isLetter(first)) {
      int end = endOf(text, c -> isLetter(c) || isDigit(c));
      String word = text.substring(at, end);
      take(Words.isKeyword(word) ? Kind.KEYWORD : Kind.NAME, word);
    } else if (isDigit(first)) {
      int end = endOf(text, c -> isLetter(c) || isDigit(c) || c == '.');
      take(Kind.NUMBER, text.substring(at, end));
    } else if (first == '"' || first == '\'') {
      string(text, first);
    } else {
      operator(text);
    }
  }

  /** Other alphabets have letters that look like these and would make another name. */
  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private int endOf(String text, IntPredicate belongs) {
    int end = at;
    while (end < text.length() && belongs.test(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void string(String text, char quote) {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      diagnostics.add(here(text.length() - at), "this text in quotes does not end on its line");
      add(Kind.STRING, text.substring(at) + quote, here(text.length() - at));
      at = text.length();
      return;
    }
    take(Kind.STRING, text.substring(at, end + 1));
  }

  private void operator(String text) {
    for (String operator : OPERATORS) {
      if (text.startsWith(operator, at)) {
        if ("([{".contains(operator)) {
          depth++;
        } else if (")]}".contains(operator)) {
          depth = Math.max(0, depth - 1);
        }
        take(Kind.OPERATOR, operator);
        return;
      }
    }
    int character = text.codePointAt(at);
    int width = Character.charCount(character);
    diagnostics.add(here(width), "the character '%c' has no meaning here".formatted(character));
    at += width;
  }

  private void take(Kind kind, String text) {
    add(kind, text, here(text.length()));
    at += text.length();
  }

  private Span here(int length) {
    return Span.of(Math.max(1, Math.min(line, lines.size())), at + 1, length);
  }

  private void add(Kind kind, String text, Span span) {
    tokens.add(new Token(kind, text, span));
  }
}
