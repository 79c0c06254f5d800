package gilbreak.lang;

import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A thread's text, read but not yet compiled. */
public final class ThreadTree {
  private final List<Stmt> statements;
  private final List<String> lines;
  private final int lastLine;
  private final Set<String> names;

  private ThreadTree(List<Stmt> statements, List<String> lines, int lastLine, Set<String> names) {
    this.statements = statements;
    this.lines = lines;
    this.lastLine = lastLine;
    this.names = Set.copyOf(names);
  }

  /** Reads a text; what is wrong in it is noted with places that count from the text's start. */
  public static ThreadTree parse(String code, Diagnostics diagnostics) {
    return parse(code, UnaryOperator.identity(), diagnostics);
  }

  /**
   * Reads a text that was made from another one.
   *
   * @param places gives for each place of the text the place of the other one that it is known by
   */
  public static ThreadTree parse(String code, UnaryOperator<Span> places, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    List<Token> tokens =
        Scanner.scan(code, own).stream()
            .map(token -> new Token(token.kind(), token.text(), places.apply(token.span())))
            .toList();
    own.sorted().stream()
        .map(problem -> new Diagnostic(places.apply(problem.span()), problem.message()))
        .forEach(diagnostics::add);
    Set<String> names =
        tokens.stream()
            .filter(token -> token.is(Token.Kind.NAME))
            .map(Token::text)
            .collect(Collectors.toSet());
    List<String> lines = code.lines().toList();
    int lastLine = places.apply(Span.of(Math.max(1, lines.size()), 1, 0)).line();
    return new ThreadTree(StmtParser.parse(tokens, diagnostics), lines, lastLine, names);
  }

  List<Stmt> statements() {
    return statements;
  }

  /** The number of the last line, at least 1. */
  int lastLine() {
    return lastLine;
  }

  /** Whether the name occurs anywhere, as whatever it may be. */
  boolean mentions(String name) {
    return names.contains(name);
  }

  /**
   * The lines of the smallest run of whole statements of one block that holds the given lines;
   * empty where there is none.
   */
  public Optional<Span> around(int first, int last) {
    return around(statements, firstWritten(first, last), lastWritten(first, last));
  }

  /**
   * The given lines without blank ones and comments at their edges; empty unless they cover whole
   * statements of one block.
   */
  public Optional<Span> statements(int first, int last) {
    int from = firstWritten(first, last);
    int to = lastWritten(first, last);
    return around(statements, from, to).filter(span -> span.line() == from && span.endLine() == to);
  }

  private int firstWritten(int first, int last) {
    int line = first;
    while (line < last && !isWritten(line)) {
      line++;
    }
    return line;
  }

  private int lastWritten(int first, int last) {
    int line = last;
    while (line > first && !isWritten(line)) {
      line--;
    }
    return line;
  }

  /** Whether the line has more than a comment. */
  private boolean isWritten(int line) {
    if (line < 1 || line > lines.size()) {
      return false;
    }
    String text = lines.get(line - 1).strip();
    return !text.isEmpty() && !text.startsWith("#");
  }

  private Optional<Span> around(List<Stmt> block, int first, int last) {
    List<Stmt> touched = touched(block, first, last);
    if (touched.size() == 1) {
      for (List<Stmt> inner : bodies(touched.get(0))) {
        if (holds(inner, first, last)) {
          return around(inner, first, last);
        }
      }
    }
    boolean placeable = !touched.isEmpty() && touched.stream().allMatch(ThreadTree::isPlaceable);
    return placeable ? Optional.of(span(touched)) : Optional.empty();
  }

  /** Not so behind the colon of {@code if done: cnt = 1}. */
  private boolean beginsItsLine(Stmt stmt) {
    Span span = stmt.span();
    return lines.get(span.line() - 1).substring(0, span.column() - 1).isBlank();
  }

  /**
   * The blocks under a statement that have lines of their own; an elif is no statement of its own,
   * nor is the second object of a with.
   */
  private List<List<Stmt>> bodies(Stmt stmt) {
    List<List<Stmt>> bodies = new ArrayList<>();
    for (List<Stmt> block : stmt.blocks()) {
      boolean own = block.stream().allMatch(inner -> isPlaceable(inner) && beginsItsLine(inner));
      bodies.addAll(own ? List.of(block) : bodies(block.get(0)));
    }
    return bodies;
  }

  /** The statements of a block that have a line in common with the given ones. */
  private static List<Stmt> touched(List<Stmt> block, int first, int last) {
    return block.stream()
        .filter(stmt -> stmt.span().line() <= last && stmt.span().endLine() >= first)
        .toList();
  }

  private static boolean isPlaceable(Stmt stmt) {
    return !(stmt instanceof Stmt.Def) && !(stmt instanceof Stmt.If branch && branch.elif());
  }

  private static boolean holds(List<Stmt> block, int first, int last) {
    return !block.isEmpty() && span(block).line() <= first && last <= span(block).endLine();
  }

  private static Span span(List<Stmt> statements) {
    return statements.get(0).span().to(statements.get(statements.size() - 1).span());
  }
}
