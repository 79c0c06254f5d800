package gilbreak.lang;

import gilbreak.source.Diagnostics;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A thread's text, read but not yet compiled: its statements, and the locks placed around them. */
public final class ThreadTree {
  private final List<Stmt> statements;
  private final List<String> lines;
  private final Set<String> names;

  private ThreadTree(List<Stmt> statements, List<String> lines, Set<String> names) {
    this.statements = statements;
    this.lines = lines;
    this.names = Set.copyOf(names);
  }

  /** Reads a text; what is wrong in it is noted with places that count from the text's start. */
  public static ThreadTree parse(String code, Diagnostics diagnostics) {
    Set<String> names =
        Scanner.scan(code, new Diagnostics()).stream()
            .filter(token -> token.is(Token.Kind.NAME))
            .map(Token::text)
            .collect(Collectors.toSet());
    return new ThreadTree(StmtParser.parse(code, diagnostics), code.lines().toList(), names);
  }

  List<Stmt> statements() {
    return statements;
  }

  /** The number of the last line, at least 1. */
  int lastLine() {
    return Math.max(1, lines.size());
  }

  /** Whether the name occurs anywhere, as whatever it may be. */
  boolean mentions(String name) {
    return names.contains(name);
  }

  /**
   * The same tree with {@code with lock:} around the statements of the given lines. Empty unless
   * the lines cover whole statements of one block; comments and blank lines at their edges do not
   * count. Of two locks around the same lines the one placed later is the outer one.
   *
   * @param async whether it is to be {@code async with lock:}
   */
  public Optional<ThreadTree> guard(String lock, boolean async, int first, int last) {
    Set<String> known = new HashSet<>(names);
    known.add(lock);
    return guard(
            statements, new Guard(lock, async), firstWritten(first, last), lastWritten(first, last))
        .map(changed -> new ThreadTree(changed, lines, known));
  }

  private record Guard(String lock, boolean async) {
    Stmt around(List<Stmt> body) {
      Span span = span(body);
      return new Stmt.With(span, async, new Expr.Name(span, lock), List.copyOf(body));
    }
  }

  /**
   * The lines of the smallest run of whole statements of one block that holds the given lines;
   * empty where there is none.
   */
  public Optional<Span> around(int first, int last) {
    return around(statements, firstWritten(first, last), lastWritten(first, last));
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

  private static Optional<List<Stmt>> guard(List<Stmt> block, Guard guard, int first, int last) {
    List<Stmt> touched = touched(block, first, last);
    if (touched.isEmpty()) {
      return Optional.empty();
    }
    int start = block.indexOf(touched.get(0));
    int end = start + touched.size();
    List<Stmt> changed = new ArrayList<>(block.subList(0, start));
    if (touched.stream().allMatch(stmt -> isInside(stmt, first, last))) {
      if (touched.stream().anyMatch(stmt -> !isPlaceable(stmt))) {
        return Optional.empty();
      }
      changed.add(guard.around(touched));
    } else if (touched.size() == 1) {
      Optional<Stmt> inner = guardInside(touched.get(0), guard, first, last);
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      changed.add(inner.get());
    } else {
      return Optional.empty();
    }
    changed.addAll(block.subList(end, block.size()));
    return Optional.of(List.copyOf(changed));
  }

  private static Optional<Stmt> guardInside(Stmt stmt, Guard guard, int first, int last) {
    for (int i = 0; i < stmt.blocks().size(); i++) {
      List<Stmt> block = stmt.blocks().get(i);
      if (holds(block, first, last)) {
        int number = i;
        return guard(block, guard, first, last).map(changed -> stmt.withBlock(number, changed));
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> around(List<Stmt> block, int first, int last) {
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

  /** The indented blocks under a statement; an elif is no statement of its own. */
  private static List<List<Stmt>> bodies(Stmt stmt) {
    List<List<Stmt>> bodies = new ArrayList<>();
    for (List<Stmt> block : stmt.blocks()) {
      boolean elif = block.size() == 1 && block.get(0) instanceof Stmt.If branch && branch.elif();
      bodies.addAll(elif ? bodies(block.get(0)) : List.of(block));
    }
    return bodies;
  }

  /** The statements of a block that have a line in common with the given ones. */
  private static List<Stmt> touched(List<Stmt> block, int first, int last) {
    return block.stream()
        .filter(stmt -> stmt.span().line() <= last && stmt.span().endLine() >= first)
        .toList();
  }

  private static boolean isInside(Stmt stmt, int first, int last) {
    return first <= stmt.span().line() && stmt.span().endLine() <= last;
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
