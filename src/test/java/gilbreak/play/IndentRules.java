package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import java.util.List;
import java.util.Optional;

/** Rules that know as much of the language as its indentation tells. */
public final class IndentRules implements Rules {
  @Override
  public Optional<String> refusal(Level level, Solution solution) {
    List<Placement> placements = solution.placements();
    for (Placement a : placements) {
      if (isOutside(a, level)) {
        return Optional.of(a + " would lie outside of the text.");
      }
      for (Placement b : placements) {
        if (a.thread().equals(b.thread()) && cross(a.lines(), b.lines())) {
          return Optional.of(a + " would cross " + b + ".");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOutside(Placement placed, Level level) {
    return level.threads().stream()
        .noneMatch(
            text ->
                text.name().equals(placed.thread())
                    && placed.lines().last() <= text.lines().size());
  }

  private static boolean cross(LineRange a, LineRange b) {
    return a.first() < b.first() && b.first() <= a.last() && a.last() < b.last();
  }

  @Override
  public Optional<LineRange> around(ThreadText text, LineRange lines) {
    List<String> code = text.lines();
    if (lines.last() > code.size() || code.get(lines.first() - 1).isBlank()) {
      return Optional.empty();
    }
    int first = lines.first();
    int last = lines.last();
    int block = block(code, first, last);
    while (indent(code, first) > block || code.get(first - 1).strip().startsWith("else")) {
      first--;
      block = block(code, first, last);
    }
    while (last < code.size() && continues(code, last + 1, block)) {
      last++;
    }
    return Optional.of(new LineRange(first, last));
  }

  private static boolean continues(List<String> code, int line, int block) {
    return indent(code, line) > block
        || (indent(code, line) == block && code.get(line - 1).strip().startsWith("else"));
  }

  private static int block(List<String> code, int first, int last) {
    int least = Integer.MAX_VALUE;
    for (int line = first; line <= last; line++) {
      least = Math.min(least, indent(code, line));
    }
    return least;
  }

  private static int indent(List<String> code, int line) {
    String text = code.get(line - 1);
    return text.isBlank() ? Integer.MAX_VALUE : text.length() - text.stripLeading().length();
  }
}
