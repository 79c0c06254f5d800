package gilbreak.level.yaml;

import gilbreak.level.Level.Answers;
import gilbreak.level.Level.Rejected;
import gilbreak.level.Level.Stars;
import gilbreak.level.Solution;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Reads the author's right and wrong answers. */
final class AnswersReader {
  private static final List<String> FAILURES =
      List.of("finally", "always", "assert", "error", "deadlock", "livelock", "slow");

  private final Expect expect;
  private final PlacementsReader placements;

  AnswersReader(Expect expect, PlacementsReader placements) {
    this.expect = expect;
    this.placements = placements;
  }

  Answers read(Fields level) {
    Optional<Fields> solutions = level.find("solutions").map(node -> expect.map(node, "solutions"));
    Optional<Solution> baseline = solutions.flatMap(answers -> solution(answers, "baseline"));
    Optional<Solution> par = solutions.flatMap(answers -> solution(answers, "par"));
    solutions.ifPresent(Fields::end);
    return new Answers(baseline, par, rejected(level), stars(level));
  }

  private Optional<Solution> solution(Fields answers, String key) {
    return answers
        .find(key)
        .map(
            node -> {
              Fields answer = expect.map(node, key);
              Solution solution = place(answer);
              answer.end();
              return solution;
            });
  }

  private Solution place(Fields answer) {
    return answer.need("place").map(placements::read).orElse(Solution.EMPTY);
  }

  private List<Rejected> rejected(Fields level) {
    return level
        .find("rejected")
        .map(
            node ->
                expect.list(node, "a list of wrong answers such as {place: [], because: finally}"))
        .orElse(List.of())
        .stream()
        .map(this::rejected)
        .toList();
  }

  private Rejected rejected(Node node) {
    Fields answer = expect.map(node, "the rejected answer");
    Solution solution = place(answer);
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
