package gilbreak.clock.yaml;

import gilbreak.clock.Cost;
import gilbreak.clock.Costs;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Quantity;
import gilbreak.yaml.YamlReader;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads tables of costs. Each figure says where it is from; a table has all those of the table that
 * it is like, but for its own.
 */
public final class CostsReader {
  private static final int MAX_BYTES = 64 * 1024;

  private final Expect expect;
  private final Map<String, Map<Cost, Long>> tables = new LinkedHashMap<>();

  private CostsReader(Expect expect) {
    this.expect = expect;
  }

  /**
   * The tables of a text.
   *
   * @throws SourceException with everything that is wrong with it
   */
  static CostTables read(SourceText text) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Expect expect = new Expect(problems);
    CostsReader reader = new CostsReader(expect);
    reader.read(YamlReader.read(text, MAX_BYTES, problems));
    problems.throwIfAny(text);
    Map<String, Costs> costs = new LinkedHashMap<>();
    reader.tables.forEach((name, given) -> costs.put(name, Costs.of(name, given)));
    return new CostTables(costs);
  }

  private void read(Node node) {
    for (Entry entry : expect.map(node, "the tables").all()) {
      tables.put(entry.key(), table(entry));
    }
  }

  private Map<Cost, Long> table(Entry entry) {
    Fields fields = expect.map(entry.value(), "the table " + entry.key());
    fields.need("about").ifPresent(about -> expect.line(about, "what the table is of"));
    Map<Cost, Long> costs = new EnumMap<>(Cost.class);
    fields
        .find("like")
        .flatMap(like -> expect.oneOf(like, "table", tables.keySet()))
        .map(tables::get)
        .ifPresent(costs::putAll);
    fields.find("costs").ifPresent(given -> costs(given, costs));
    fields.end();
    return costs;
  }

  private void costs(Node node, Map<Cost, Long> costs) {
    Fields fields = expect.map(node, "the costs");
    for (Cost cost : Cost.values()) {
      fields.find(cost.word()).ifPresent(found -> costs.put(cost, figure(cost, found)));
    }
    fields.end();
  }

  private long figure(Cost cost, Node node) {
    Fields fields = expect.map(node, "the cost " + cost.word());
    long value = fields.need("is").map(is -> value(cost, is, expect)).orElse(0L);
    fields.need("source").ifPresent(source -> expect.line(source, "where the figure is from"));
    fields.end();
    return value;
  }

  /** How much it is. */
  public static long value(Cost cost, Node node, Expect expect) {
    return switch (cost.unit()) {
      case TIME -> Quantity.TIME.read(expect, node);
      case BYTES -> Quantity.BYTES.read(expect, node);
      case PERCENT -> Quantity.PERCENT.read(expect, node);
    };
  }
}
