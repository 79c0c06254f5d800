package gilbreak.level.yaml;

import gilbreak.clock.Cost;
import gilbreak.clock.yaml.CostTables;
import gilbreak.clock.yaml.CostsReader;
import gilbreak.level.Level.Pace;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a level says of model time: {@code costs: {table: ideal, message: 2 ms}}. */
final class PaceReader {
  private final Expect expect;

  PaceReader(Expect expect) {
    this.expect = expect;
  }

  Pace read(Fields level, Set<String> beats) {
    Optional<Node> costs = level.find("costs");
    return costs.isEmpty() ? new Pace(Optional.empty(), Map.of(), beats) : read(costs.get(), beats);
  }

  private Pace read(Node node, Set<String> beats) {
    Fields fields = expect.map(node, "the costs");
    Optional<String> table =
        fields
            .find("table")
            .flatMap(name -> expect.oneOf(name, "table", CostTables.shipped().names()));
    Map<String, Long> costs = new LinkedHashMap<>();
    for (Cost cost : Cost.values()) {
      fields
          .find(cost.word())
          .ifPresent(found -> costs.put(cost.word(), CostsReader.value(cost, found, expect)));
    }
    fields.end();
    return new Pace(table, costs, beats);
  }
}
