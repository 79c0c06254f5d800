package gilbreak.view;

import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.play.Locks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The brackets left of a program: the lock's letter and a corner or a bar for each line it holds,
 * nested ones side by side, the outer ones on the left.
 */
final class Gutter {
  private static final int BRACKET = 2;
  private static final List<Ink> INKS = List.of(Ink.LOCK_1, Ink.LOCK_2, Ink.LOCK_3, Ink.LOCK_4);

  private final Locks locks;
  private final List<Bracket> brackets = new ArrayList<>();

  /** For the placements in one thread; of two around the same lines the first is the outer one. */
  Gutter(Locks locks, List<Placement> placements) {
    this.locks = locks;
    placements.stream()
        .sorted(Comparator.comparingInt(placed -> -length(placed.lines())))
        .forEach(placed -> brackets.add(new Bracket(placed, column(placed.lines()))));
  }

  private record Bracket(Placement placed, int column) {
    boolean holds(int line) {
      return placed.lines().contains(line);
    }
  }

  /** The columns it takes; there is always room for one bracket, so that the program stays put. */
  int width() {
    int most = brackets.stream().mapToInt(Bracket::column).max().orElse(0);
    return BRACKET * (most + 1);
  }

  void draw(Pane pane, int row, int line) {
    for (Bracket bracket : brackets) {
      if (bracket.holds(line)) {
        String shape = locks.letter(bracket.placed.name()) + shape(bracket.placed.lines(), line);
        pane.put(BRACKET * bracket.column, row, shape, ink(bracket));
      }
    }
  }

  /** The ink of the innermost lock that holds a line. */
  Optional<Ink> ink(int line) {
    return brackets.stream()
        .filter(bracket -> bracket.holds(line))
        .max(Comparator.comparingInt(Bracket::column))
        .map(this::ink);
  }

  private Ink ink(Bracket bracket) {
    return INKS.get(locks.index(bracket.placed.name()) % INKS.size());
  }

  /** One further right than every bracket so far that shares a line with it. */
  private int column(LineRange lines) {
    return brackets.stream()
        .filter(other -> meet(other.placed.lines(), lines))
        .mapToInt(other -> other.column + 1)
        .max()
        .orElse(0);
  }

  private static boolean meet(LineRange a, LineRange b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static int length(LineRange lines) {
    return lines.last() - lines.first();
  }

  private static String shape(LineRange lines, int line) {
    if (lines.first() == lines.last()) {
      return "[";
    }
    return line == lines.first() ? "┌" : line == lines.last() ? "└" : "│";
  }
}
