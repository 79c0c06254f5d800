package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.level.Choices;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.play.History;
import gilbreak.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes where undo and redo lead to; {@link HistoryReader} gives the same again. What is in many
 * solutions is written once, and each has it by its number.
 */
final class HistoryWriter {
  private final Map<Placement, Integer> placements = new LinkedHashMap<>();
  private final Map<Choices, Integer> choices = new LinkedHashMap<>();

  private HistoryWriter() {}

  /** What is farthest off is left out of a history that would be too long for its reader. */
  static String write(String level, History history) {
    History kept = history;
    String text = new HistoryWriter().text(level, kept);
    while (text.getBytes(UTF_8).length > HistoryReader.MAX_BYTES
        && kept.past().size() + kept.future().size() > 0) {
      kept = shorter(kept);
      text = new HistoryWriter().text(level, kept);
    }
    return text;
  }

  /** Without the older half of the past, if it has one, else of what was undone. */
  private static History shorter(History history) {
    return history.past().isEmpty()
        ? new History(List.of(), history.now(), laterHalf(history.future()))
        : new History(laterHalf(history.past()), history.now(), history.future());
  }

  private static List<Solution> laterHalf(List<Solution> solutions) {
    return solutions.subList((1 + solutions.size()) / 2, solutions.size());
  }

  private String text(String level, History history) {
    List<String> past = history.past().stream().map(this::step).toList();
    String now = step(history.now().meant());
    List<String> undone = history.future().stream().map(this::step).toList();
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", HistoryReader.FORMAT);
    file.put("level", level);
    file.put("placements", placements.keySet().stream().map(SolutionFile::placement).toList());
    file.put("choices", choices.keySet().stream().map(SolutionFile::choices).toList());
    file.put("past", past);
    file.put("now", now);
    file.put("undone", undone);
    return YamlWriter.write(file);
  }

  private String step(Solution solution) {
    Stream<String> placed =
        solution.placements().stream().map(placement -> number(placements, placement));
    Stream<String> picked =
        Stream.of(solution.choices())
            .filter(some -> !some.equals(Choices.NONE))
            .map(some -> HistoryReader.CHOICES + number(choices, some));
    return Stream.concat(placed, picked).collect(Collectors.joining(" "));
  }

  /** From 1, in the order in which they come up. */
  private static <T> String number(Map<T, Integer> known, T one) {
    return String.valueOf(known.computeIfAbsent(one, fresh -> 1 + known.size()));
  }
}
