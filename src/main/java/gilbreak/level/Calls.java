package gilbreak.level;

import gilbreak.lang.Scanner;
import gilbreak.lang.Token;
import gilbreak.lang.Token.Kind;
import gilbreak.source.Diagnostics;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls in a thread's text that a tool can be placed on. */
final class Calls {
  private static final Set<String> FUNCTIONS =
      Set.of("io", "sleep", "gather", "to_thread", "to_process");
  private static final Set<String> METHODS =
      Set.of("acquire", "wait", "wait_for", "get", "put", "join");

  private final List<Token> tokens;
  private final Set<String> coroutines = new HashSet<>();
  private final Set<String> helpers = new HashSet<>();

  private Calls(String code) {
    this.tokens = Scanner.scan(code, new Diagnostics());
    for (int i = 0; i < tokens.size(); i++) {
      if (at(i).is("def")) {
        (at(i - 1).is("async") ? coroutines : helpers).add(at(i + 1).text());
      }
    }
  }

  static Calls in(String code) {
    return new Calls(code);
  }

  /**
   * A change within one line.
   *
   * @param column from 1
   * @param length of what it takes the place of
   */
  record Change(int column, int length, String text) {}

  /** What a tool changes in a line; nothing where there is no call for it. */
  List<Change> changes(Tool tool, int line) {
    return switch (tool) {
      case AWAIT -> awaiting(line).map(i -> List.of(before(i, "await "))).orElse(with(line));
      case TO_THREAD, TO_PROCESS ->
          called(line, helpers).map(i -> elsewhere(tool, i)).orElse(List.of());
      default -> throw new IllegalArgumentException(tool + " is not placed on a call");
    };
  }

  /** {@code f(x)} becomes {@code await to_thread(f, x)}. */
  private List<Change> elsewhere(Tool tool, int call) {
    Token bracket = at(call + 1);
    String comma = at(call + 2).is(")") ? "" : ", ";
    return List.of(
        before(call, tool.code("") + "("), new Change(bracket.span().column(), 1, comma));
  }

  /** A plain {@code with} becomes {@code async with}. */
  private List<Change> with(int line) {
    for (int i = 0; i < tokens.size(); i++) {
      if (at(i).span().line() == line && at(i).is("with") && !at(i - 1).is("async")) {
        return List.of(before(i, "async "));
      }
    }
    return List.of();
  }

  private Change before(int token, String text) {
    return new Change(at(token).span().column(), 0, text);
  }

  /** The first call in a line that could be awaited and is not. */
  private Optional<Integer> awaiting(int line) {
    for (int i = 0; i < tokens.size(); i++) {
      if (at(i).is(Kind.NAME) && at(i).text().equals("create_task")) {
        i = closing(i + 1);
      } else if (at(i).span().line() == line && isAwaitable(i)) {
        return at(i - 1).is("await") ? Optional.empty() : Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean isAwaitable(int i) {
    if (!at(i).is(Kind.NAME) || at(i - 1).is(".") || at(i - 1).is("def")) {
      return false;
    }
    boolean method = at(i + 1).is(".") && METHODS.contains(at(i + 2).text()) && at(i + 3).is("(");
    String name = at(i).text();
    return method || (at(i + 1).is("(") && (FUNCTIONS.contains(name) || coroutines.contains(name)));
  }

  private Optional<Integer> called(int line, Set<String> functions) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean call = at(i).is(Kind.NAME) && at(i + 1).is("(") && !at(i - 1).is("def");
      if (call && at(i).span().line() == line && functions.contains(at(i).text())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The place of the bracket that closes the one at a place. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += at(i).is("(") ? 1 : at(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The token of a number; beyond both ends there is the end. */
  private Token at(int i) {
    return i < 0 || i >= tokens.size() ? tokens.get(tokens.size() - 1) : tokens.get(i);
  }
}
