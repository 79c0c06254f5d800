package gilbreak.shell;

import gilbreak.level.Choices;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LooseSolutionReader;
import gilbreak.play.History;
import gilbreak.play.Step;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads where undo and redo lead to in one level. Whether any of it fits the level is not asked
 * here.
 */
final class HistoryReader {
  static final int FORMAT = 1;

  /** The most bytes that a history may have in its file. */
  static final int MAX_BYTES = 64 * 1024;

  /** What stands before the number of choices. */
  static final String CHOICES = "c";

  private static final String EXPECTED = "numbers of placements such as 1 2, and of choices: c1";

  /** No level takes as many, and fitting more of them to one would take long. */
  private static final int MOST_WORDS = 1_000;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final Expect expect;
  private final List<Placement> placements;
  private final List<Choices> choices;

  private HistoryReader(Expect expect, Fields file) {
    LooseSolutionReader reader = new LooseSolutionReader(expect);
    this.expect = expect;
    this.placements =
        items(file, "placements").flatMap(node -> reader.placement(node).stream()).toList();
    this.choices = items(file, "choices").map(node -> choices(node, reader)).toList();
  }

  private Choices choices(Node node, LooseSolutionReader reader) {
    Fields fields = expect.map(node, "the choices");
    Choices read = reader.choices(fields);
    fields.end();
    return read;
  }

  /**
   * The history that a text holds.
   *
   * @param level whose it has to be
   * @throws SourceException with everything that is wrong with it
   */
  static History read(SourceText text, String level) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Expect expect = new Expect(problems);
    Fields file = expect.map(YamlReader.read(text, MAX_BYTES, problems), "the history");
    file.need("format").ifPresent(node -> expect.integer(node, FORMAT, FORMAT));
    file.need("level").ifPresent(node -> expect.oneOf(node, "level", List.of(level)));
    History history = new HistoryReader(expect, file).history(file);
    file.end();
    problems.throwIfAny(text);
    return history;
  }

  private History history(Fields file) {
    Solution now = file.need("now").map(this::step).orElse(Solution.EMPTY);
    return new History(steps(file, "past"), new Step(now, now), steps(file, "undone"));
  }

  private List<Solution> steps(Fields file, String key) {
    return items(file, key).map(this::step).toList();
  }

  private Stream<Node> items(Fields file, String key) {
    return file.need(key).map(node -> expect.list(node, "a list")).orElse(List.of()).stream();
  }

  private Solution step(Node node) {
    String text = expect.scalar(node, EXPECTED).map(ScalarNode::text).orElse("");
    List<String> words = text.isEmpty() ? List.of() : List.of(text.split(" "));
    if (words.size() > MOST_WORDS) {
      expect.problem(node.span(), "expected at most %d numbers".formatted(MOST_WORDS));
      return Solution.EMPTY;
    }
    return solution(words, node);
  }

  private Solution solution(List<String> words, Node node) {
    Solution solution = Solution.EMPTY;
    for (String word : words) {
      Optional<Solution> more = with(solution, word);
      if (more.isEmpty()) {
        expect.instead(node, EXPECTED);
      }
      solution = more.orElse(solution);
    }
    return solution;
  }

  private Optional<Solution> with(Solution solution, String word) {
    return word.startsWith(CHOICES)
        ? numbered(choices, word.substring(CHOICES.length())).map(solution::with)
        : numbered(placements, word).map(placed -> with(solution, placed));
  }

  private static Solution with(Solution solution, Placement placed) {
    List<Placement> all = new ArrayList<>(solution.placements());
    all.add(placed);
    return solution.with(all);
  }

  private static <T> Optional<T> numbered(List<T> known, String number) {
    int place = NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    return 1 <= place && place <= known.size()
        ? Optional.of(known.get(place - 1))
        : Optional.empty();
  }
}
