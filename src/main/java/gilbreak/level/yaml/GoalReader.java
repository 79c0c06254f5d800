package gilbreak.level.yaml;

import gilbreak.level.Level.Goal;
import gilbreak.level.Level.GoalText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;

/** Reads what must hold; the expressions stay text. */
final class GoalReader {
  private static final String EXPECTED = "an expression such as cnt == 2 * n";

  private final Expect expect;

  GoalReader(Expect expect) {
    this.expect = expect;
  }

  Goal read(Node node) {
    Fields fields = expect.map(node, "the goal");
    Goal goal = new Goal(expression(fields, "finally"), expression(fields, "always"));
    fields.end();
    return goal;
  }

  private GoalText expression(Fields fields, String key) {
    return fields
        .find(key)
        .flatMap(node -> expect.scalar(node, EXPECTED))
        .map(this::expression)
        .orElse(GoalText.NONE);
  }

  private GoalText expression(ScalarNode node) {
    String text = node.text().stripTrailing();
    boolean block = node.style() == Style.LITERAL;
    if (text.isEmpty()) {
      expect.problem(node.span(), "expected " + EXPECTED + ", or no such key at all");
    } else if (block ? text.indexOf('\n') >= 0 : Lines.hasMany(node)) {
      expect.problem(node.span(), "expected " + EXPECTED + " in one line; join several with and");
    }
    return new GoalText(text, node.line(), node.column());
  }
}
