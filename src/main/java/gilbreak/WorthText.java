package gilbreak;

import gilbreak.judge.Worth;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an answer's placements are worth, as a sentence and as a JSON object. */
final class WorthText {
  private final Solution solution;
  private final Worth worth;

  /**
   * @param solution the answer of which it is the worth
   */
  WorthText(Solution solution, Worth worth) {
    this.solution = solution;
    this.worth = worth;
  }

  String sentence(boolean proved) {
    String text = proved ? ofProved() : ofBroken();
    String effort = " (%,d states)".formatted(worth.states());
    return text + (worth.complete() ? "" : " Not all was tried.") + effort + "\n";
  }

  private String ofProved() {
    if (solution.placements().isEmpty()) {
      return "Nothing is placed.";
    }
    return worth.redundant().isEmpty()
        ? "Every placement is needed."
        : "Proved without any one of these as well: %s.".formatted(list(worth.redundant()));
  }

  private String ofBroken() {
    return worth
        .nearest()
        .map(nearest -> "One placement away from a proved one: %s.".formatted(change(nearest)))
        .orElse("No proved answer was found one placement away.");
  }

  private String change(Solution nearest) {
    List<Placement> gone = minus(solution, nearest);
    List<Placement> come = minus(nearest, solution);
    String without = gone.isEmpty() ? "" : "without " + list(gone);
    String with = come.isEmpty() ? "" : "with " + list(come);
    return without + (without.isEmpty() || with.isEmpty() ? "" : ", ") + with;
  }

  private static List<Placement> minus(Solution from, Solution what) {
    return from.placements().stream()
        .filter(placement -> !what.placements().contains(placement))
        .toList();
  }

  private static String list(List<Placement> placements) {
    return placements.stream().map(Placement::toString).collect(Collectors.joining("; "));
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("redundant", worth.redundant().stream().map(WorthText::json).toList());
    object.put(
        "nearest",
        worth
            .nearest()
            .map(nearest -> nearest.placements().stream().map(WorthText::json).toList())
            .orElse(null));
    object.put("complete", worth.complete());
    object.put("states", worth.states());
    return object;
  }

  private static Map<String, @Nullable Object> json(Placement placement) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("thread", placement.thread());
    object.put("tool", placement.tool().word());
    object.put("name", placement.name().isEmpty() ? null : placement.name());
    object.put("lines", placement.lines().toString());
    return object;
  }
}
