package gilbreak.level.yaml;

import gilbreak.level.Level;
import gilbreak.level.Level.GoalText;
import gilbreak.level.Level.Size;
import gilbreak.level.Prediction;
import gilbreak.level.Prediction.Choice;
import gilbreak.level.Prediction.Ending;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.program.Type;
import gilbreak.source.SourceException;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.ScalarNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a player is asked to foretell. */
final class PredictionReader {
  private static final int MOST = 9;
  private static final String EXPECTED =
      "a whole number, True, False, None, deadlock, livelock or error";

  private final Expect expect;
  private List<Node> nodes = List.of();

  PredictionReader(Expect expect) {
    this.expect = expect;
  }

  Prediction read(Node node) {
    Fields fields = expect.map(node, "the prediction");
    String question =
        fields.need("question").map(found -> expect.line(found, "the question")).orElse("");
    GoalText value =
        fields.need("value").map(new GoalReader(expect)::expression).orElse(GoalText.NONE);
    List<Choice> choices = fields.need("choices").map(this::choices).orElse(List.of());
    fields.end();
    return new Prediction(question, value, choices);
  }

  private List<Choice> choices(Node node) {
    nodes = expect.list(node, "a list of 2 to 9 ends such as [1, 2, deadlock]");
    if (node instanceof ListNode && (nodes.size() < 2 || nodes.size() > MOST)) {
      expect.problem(
          node.span(), "expected from 2 to %d choices, found %d".formatted(MOST, nodes.size()));
    }
    Set<Choice> seen = new HashSet<>();
    return nodes.stream().map(item -> choice(item, seen)).toList();
  }

  private Choice choice(Node node, Set<Choice> seen) {
    Choice choice = choice(node);
    if (!seen.add(choice)) {
      expect.problem(node.span(), "the same choice twice");
    }
    return choice;
  }

  private Choice choice(Node node) {
    return ending(node)
        .map(Choice::of)
        .orElseGet(
            () -> {
              SharedReader.Initial value = new SharedReader(expect).initial(node, EXPECTED);
              return Choice.of(value.value(), value.type());
            });
  }

  private static Optional<Ending> ending(Node node) {
    return node instanceof ScalarNode scalar
        ? Arrays.stream(Ending.values())
            .filter(ending -> ending != Ending.VALUE && ending.word().equals(scalar.text()))
            .findFirst()
        : Optional.empty();
  }

  /** Notes the choices that the value can never be, as it is of another type. */
  void check(Level level) {
    type(level).ifPresent(type -> check(type, level.prediction().orElseThrow().choices()));
  }

  private void check(Type type, List<Choice> choices) {
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      if (choice.ending() == Ending.VALUE && type.join(choice.type()).isEmpty()) {
        expect.instead(nodes.get(i), type.words() + ", as the value is");
      }
    }
  }

  private static Optional<Type> type(Level level) {
    try {
      return new Puzzle(level, Solution.EMPTY)
          .question(Size.PROVE)
          .map(question -> question.type());
    } catch (SourceException impossible) {
      throw new IllegalStateException("internal error: a level that was read is wrong", impossible);
    }
  }
}
