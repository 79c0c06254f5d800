package gilbreak.view;

import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Tool;
import gilbreak.level.WovenText.Line;
import gilbreak.play.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The brackets left of a program: the tool's letter and a corner or a bar for each line it holds,
 * nested ones side by side, the outer ones on the left.
 */
final class Gutter {
  private static final int BRACKET = 2;
  private static final List<Ink> INKS = List.of(Ink.LOCK_1, Ink.LOCK_2, Ink.LOCK_3, Ink.LOCK_4);

  private final Letters letters;
  private final List<Line> lines;
  private final List<Bracket> brackets = new ArrayList<>();

  /**
   * @param lines the ones it stands beside
   * @param placements those in the thread; of two around the same lines the first is the outer one
   */
  Gutter(Letters letters, List<Line> lines, List<Placement> placements) {
    this.letters = letters;
    this.lines = lines;
    placements.stream()
        .filter(placed -> placed.tool().place() == Tool.Place.AROUND)
        .sorted(Comparator.comparingInt(placed -> -length(placed.lines())))
        .forEach(placed -> brackets.add(new Bracket(placed, column(placed.lines()))));
  }

  private record Bracket(Placement placed, int column) {
    boolean holds(Line line) {
      return line.around().contains(placed);
    }
  }

  /** The columns it takes; there is always room for one bracket, so that the program stays put. */
  int width() {
    int most = brackets.stream().mapToInt(Bracket::column).max().orElse(0);
    return BRACKET * (most + 1);
  }

  /** Draws what stands beside one of the lines. */
  void draw(Pane pane, int row, int number) {
    for (Bracket bracket : brackets) {
      if (bracket.holds(lines.get(number))) {
        String shape = letters.letter(bracket.placed) + shape(bracket, number);
        pane.put(BRACKET * bracket.column, row, shape, ink(bracket));
      }
    }
  }

  /** The ink of the innermost bracket that holds a line. */
  Optional<Ink> ink(Line line) {
    return brackets.stream()
        .filter(bracket -> bracket.holds(line))
        .max(Comparator.comparingInt(Bracket::column))
        .map(this::ink);
  }

  private Ink ink(Bracket bracket) {
    return INKS.get(letters.index(bracket.placed) % INKS.size());
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

  private String shape(Bracket bracket, int number) {
    boolean first = number == 0 || !bracket.holds(lines.get(number - 1));
    boolean last = number == lines.size() - 1 || !bracket.holds(lines.get(number + 1));
    if (first) {
      return last ? "[" : "┌";
    }
    return last ? "└" : "│";
  }
}
