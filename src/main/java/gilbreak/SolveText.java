package gilbreak;

import gilbreak.author.Front.Measured;
import gilbreak.author.Solver.Found;
import gilbreak.author.Solver.Right;
import gilbreak.level.Level;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the search for a level's answers has found, in sentences and a list. */
final class SolveText {
  private static final int SHOWN = 12;

  private final Level level;
  private final List<String> lines = new ArrayList<>();

  SolveText(Level level) {
    this.level = level;
  }

  String of(Found found, List<Measured> measured) {
    tried(found);
    right(found.right());
    found.right().stream().limit(SHOWN).forEach(right -> lines.add(line(right)));
    if (found.right().size() > SHOWN) {
      lines.add("  … and %d more".formatted(found.right().size() - SHOWN));
    }
    if (!measured.isEmpty()) {
      lines.add("Measured: speedup, and time in locks; * where none is better in every respect:");
      measured.forEach(one -> lines.add(line(one)));
    }
    return String.join("\n", lines) + "\n";
  }

  private void tried(Found found) {
    String which =
        found.all()
            ? "all there are"
            : found.complete() < 0
                ? "not all with none placed"
                : "all with up to " + count(found.complete(), "placement");
    lines.add(
        "%s: tried %s, %s."
            .formatted(level.story().title(), count(found.tried(), "answer"), which));
    if (found.undecided() > 0) {
      lines.add("Too large to be proved: %d of them.".formatted(found.undecided()));
    }
  }

  private void right(List<Right> right) {
    if (right.isEmpty()) {
      lines.add("None is right.");
      return;
    }
    int fewest = right.get(0).placements();
    String par =
        level
            .answers()
            .par()
            .map(solution -> solution.placements().size())
            .map(placed -> compared(fewest, placed))
            .orElse("");
    lines.add("Right: %,d. The fewest placements are %d%s.".formatted(right.size(), fewest, par));
  }

  private static String compared(int fewest, int par) {
    return fewest < par
        ? ", fewer than the %d of par".formatted(par)
        : ", and par has " + (fewest == par ? "as many" : par);
  }

  private String line(Right right) {
    String time = ModelText.milliseconds(right.modelTime());
    return "  %9s ms  %s%s".formatted(time, words(right.solution()), name(right.solution()));
  }

  private String line(Measured one) {
    String speed =
        one.score()
            .map(
                score ->
                    "%5.2f (%.2f to %.2f)".formatted(score.speedup(), score.low(), score.high()))
            .orElse("went wrong");
    return "%s %s %s%s%s  %s%s"
        .formatted(
            one.onFront() ? "*" : " ",
            speed,
            one.locked().isPresent() ? "%,7.0f us".formatted(one.locked().getAsDouble()) : "-",
            one.noisy() ? ", noisy" : "",
            one.beatsPar() ? ", beats par" : "",
            words(one.right().solution()),
            name(one.right().solution()));
  }

  /** Which of the author's answers it is. */
  private String name(Solution solution) {
    if (level.answers().par().filter(solution::equals).isPresent()) {
      return "   (par)";
    }
    if (level.answers().baseline().filter(solution::equals).isPresent()) {
      return "   (baseline)";
    }
    return level.answers().par().filter(par -> isShorter(solution, par)).isPresent()
        ? "   (fewer placements than par)"
        : "";
  }

  private static boolean isShorter(Solution one, Solution other) {
    return one.placements().size() < other.placements().size();
  }

  private static String words(Solution solution) {
    List<String> words = new ArrayList<>();
    solution.choices().gil().ifPresent(gil -> words.add("GIL " + gil.word()));
    solution.choices().kinds().forEach((thread, kind) -> words.add(thread + ": " + kind.word()));
    solution.choices().knobs().forEach((knob, value) -> words.add(knob + " = " + value));
    solution.placements().stream().map(Placement::toString).forEach(words::add);
    return words.isEmpty() ? "nothing placed" : words.stream().collect(Collectors.joining("; "));
  }

  private static String count(long number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }
}
