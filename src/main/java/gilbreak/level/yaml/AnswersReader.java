package gilbreak.level.yaml;

import gilbreak.level.Level;
import gilbreak.level.Level.Answers;
import gilbreak.level.Level.Rejected;
import gilbreak.level.Level.Stars;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.source.Span;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the author's right and wrong answers. */
final class AnswersReader {
  private static final List<String> FAILURES =
      List.of("finally", "always", "assert", "error", "deadlock", "livelock", "limit", "slow");

  /** Each is woven and compiled when a level is read, so that there cannot be many. */
  private static final int MOST_REJECTED = 16;

  private final Expect expect;
  private final SolutionReader solutions;
  private final Map<Span, Solution> found = new LinkedHashMap<>();

  AnswersReader(Expect expect, SolutionReader solutions) {
    this.expect = expect;
    this.solutions = solutions;
  }

  Answers read(Fields level) {
    Optional<Fields> answers = level.find("solutions").map(node -> expect.map(node, "solutions"));
    Optional<Solution> baseline = answers.flatMap(fields -> solution(fields, "baseline"));
    Optional<Solution> par = answers.flatMap(fields -> solution(fields, "par"));
    answers.ifPresent(Fields::end);
    return new Answers(baseline, par, rejected(level), stars(level));
  }

  /** Notes which of the answers that were read make no sense in the level's texts. */
  void check(Level level) {
    found.forEach(
        (span, solution) ->
            Puzzle.refusal(level, solution).ifPresent(reason -> expect.problem(span, reason)));
  }

  private Optional<Solution> solution(Fields answers, String key) {
    return answers
        .find(key)
        .map(
            node -> {
              Fields answer = expect.map(node, key);
              Solution solution = solution(answer);
              answer.end();
              return solution;
            });
  }

  private Solution solution(Fields answer) {
    Solution solution = solutions.read(answer);
    found.put(answer.span(), solution);
    return solution;
  }

  private List<Rejected> rejected(Fields level) {
    return level
        .find("rejected")
        .map(
            node ->
                expect.few(
                    node,
                    "a list of wrong answers such as {place: [], because: finally}",
                    MOST_REJECTED))
        .orElse(List.of())
        .stream()
        .map(this::rejected)
        .toList();
  }

  private Rejected rejected(Node node) {
    Fields answer = expect.map(node, "the rejected answer");
    Solution solution = solution(answer);
    String because = answer.need("because").flatMap(this::failure).orElse("");
    answer.end();
    return new Rejected(solution, because);
  }

  private Optional<String> failure(Node node) {
    return expect.oneOf(node, "failure", FAILURES);
  }

  private Stars stars(Fields level) {
    return level
        .find("stars")
        .map(node -> new StarsReader(expect).read(node))
        .orElse(Stars.DEFAULT);
  }
}
