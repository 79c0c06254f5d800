package gilbreak.level.yaml;

import gilbreak.level.Level.Bounds;
import gilbreak.level.Level.Goal;
import gilbreak.level.Level.GoalText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import gilbreak.yaml.Quantity;
import java.util.OptionalLong;

/** Reads what must hold; the expressions stay text. */
final class GoalReader {
  private static final String EXPECTED = "an expression such as cnt == 2 * n";

  private final Expect expect;

  GoalReader(Expect expect) {
    this.expect = expect;
  }

  Goal read(Node node) {
    Fields fields = expect.map(node, "the goal");
    Goal goal =
        new Goal(expression(fields, "finally"), expression(fields, "always"), bounds(fields));
    fields.end();
    return goal;
  }

  private Bounds bounds(Fields fields) {
    OptionalLong makespan = bound(fields, "makespan", Quantity.TIME);
    OptionalLong lateness = bound(fields, "lateness", Quantity.TIME);
    return new Bounds(makespan, lateness, bound(fields, "memory", Quantity.BYTES));
  }

  private OptionalLong bound(Fields fields, String key, Quantity quantity) {
    return fields
        .find(key)
        .map(node -> OptionalLong.of(quantity.read(expect, node)))
        .orElse(OptionalLong.empty());
  }

  private GoalText expression(Fields fields, String key) {
    return fields.find(key).map(this::expression).orElse(GoalText.NONE);
  }

  /** One expression. */
  GoalText expression(Node node) {
    return expect.scalar(node, EXPECTED).map(this::expression).orElse(GoalText.NONE);
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
