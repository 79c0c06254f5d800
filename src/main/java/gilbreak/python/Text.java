package gilbreak.python;

import gilbreak.lang.Scanner;
import gilbreak.lang.Token;
import gilbreak.lang.Token.Kind;
import gilbreak.source.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text as lines and as words. */
final class Text {
  private final List<String> lines;
  private final List<Token> tokens;
  private final List<Helper> helpers;

  private Text(String code) {
    this.lines = code.lines().map(String::stripTrailing).toList();
    this.tokens = Scanner.scan(code, new Diagnostics());
    this.helpers = findHelpers();
  }

  static Text of(String code) {
    return new Text(code);
  }

  List<String> lines() {
    return lines;
  }

  int size() {
    return tokens.size();
  }

  /** The token of a number; beyond both ends there are ends. */
  Token at(int i) {
    return i < 0 ? tokens.get(tokens.size() - 1) : tokens.get(Math.min(i, tokens.size() - 1));
  }

  /** The helpers that the text defines, in order. */
  List<Helper> helpers() {
    return helpers;
  }

  /** Whether the token stands for itself and is no attribute of something else. */
  boolean isName(int i) {
    return at(i).is(Kind.NAME) && !at(i - 1).is(".");
  }

  /** Whether the token is the name of a function that is called here. */
  boolean isCall(int i) {
    return isName(i) && at(i + 1).is("(") && !at(i - 1).is("def");
  }

  /** Whether the token names an argument: {@code timeout} in {@code wait(timeout=5)}. */
  boolean isKeywordArgument(int i) {
    return isName(i) && at(i + 1).is("=") && (at(i - 1).is("(") || at(i - 1).is(","));
  }

  boolean isStatementStart(int i) {
    Token before = at(i - 1);
    return i == 0
        || before.is(Kind.NEWLINE)
        || before.is(Kind.INDENT)
        || before.is(Kind.DEDENT)
        || before.is(":");
  }

  /** The number of the bracket that closes the one at a place. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += isOpening(at(i)) ? 1 : isClosing(at(i)) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  /** The number of the bracket that is open at a place; before the start where there is none. */
  int enclosing(int place) {
    int depth = 0;
    for (int i = place - 1; i >= 0 && !at(i).is(Kind.NEWLINE); i--) {
      depth += isClosing(at(i)) ? 1 : isOpening(at(i)) ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return -1;
  }

  static boolean isOpening(Token token) {
    return token.is("(") || token.is("[");
  }

  static boolean isClosing(Token token) {
    return token.is(")") || token.is("]");
  }

  /** All names that occur, those of attributes left out. */
  Set<String> names() {
    return names(0, tokens.size());
  }

  /** The names that occur from one token up to another one. */
  Set<String> names(int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> isName(i) && !isKeywordArgument(i))
        .mapToObj(i -> at(i).text())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The names assigned from one token up to another one, outside of the given helpers. */
  Set<String> assigned(int from, int to, List<Helper> without) {
    return IntStream.range(from, to)
        .filter(i -> isAssigned(i) && without.stream().noneMatch(helper -> helper.contains(i)))
        .mapToObj(i -> at(i).text())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isAssigned(int i) {
    if (!at(i).is(Kind.NAME)) {
      return false;
    }
    return at(i - 1).is("for") || (isStatementStart(i) && isAssignment(at(i + 1)));
  }

  private static boolean isAssignment(Token token) {
    return token.is(Kind.OPERATOR)
        && Set.of("=", "+=", "-=", "*=", "//=", "%=").contains(token.text());
  }

  private List<Helper> findHelpers() {
    List<Helper> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (at(i).is("def")) {
        Helper helper = helper(i);
        found.add(helper);
        i = helper.to() - 1;
      }
    }
    return List.copyOf(found);
  }

  private Helper helper(int def) {
    int from = at(def - 1).is("async") ? def - 1 : def;
    int colon = closing(def + 2) + 1;
    boolean block = at(colon + 1).is(Kind.NEWLINE);
    int to = block ? endOfBlock(colon + 2) : endOfLine(colon);
    int last = to - 1;
    while (at(last).is(Kind.NEWLINE) || at(last).is(Kind.DEDENT) || at(last).is(Kind.END)) {
      last--;
    }
    int indent = block ? at(colon + 2).span().endColumn() - 1 : 4;
    return new Helper(
        at(def + 1).text(),
        from,
        to,
        at(from).span().line(),
        at(last).span().line(),
        at(colon).span(),
        block,
        indent);
  }

  private int endOfLine(int from) {
    int i = from;
    while (!at(i).is(Kind.NEWLINE) && !at(i).is(Kind.END)) {
      i++;
    }
    return i + 1;
  }

  private int endOfBlock(int indent) {
    int depth = 0;
    int i = indent;
    do {
      depth += at(i).is(Kind.INDENT) ? 1 : at(i).is(Kind.DEDENT) ? -1 : 0;
      i++;
    } while (depth > 0 && i < tokens.size());
    return i;
  }
}
