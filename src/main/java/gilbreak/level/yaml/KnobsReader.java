package gilbreak.level.yaml;

import gilbreak.level.Level.Setting;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the named constants for which the player picks a value: {@code chunk: [1, 5, 20]}. */
final class KnobsReader {
  private static final int MOST_VALUES = 16;
  private static final long LONGEST_INTERVAL = 1_000_000;

  private final Expect expect;
  private final Names names;

  KnobsReader(Expect expect, Names names) {
    this.expect = expect;
    this.names = names;
  }

  Map<String, List<Long>> read(List<Entry> entries) {
    Map<String, List<Long>> knobs = new LinkedHashMap<>();
    for (Entry entry : entries) {
      names.take(entry.key(), entry.keySpan());
      knobs.put(entry.key(), values(entry));
    }
    return knobs;
  }

  private List<Long> values(Entry entry) {
    List<Node> items = expect.list(entry.value(), "a list of whole numbers such as [1, 5, 20]");
    List<Long> values = items.stream().map(item -> value(entry.key(), item)).toList();
    if (entry.value() instanceof ListNode) {
      if (values.size() < 2 || values.size() > MOST_VALUES) {
        String message = "expected from 2 to %d values to choose from, found %d";
        expect.problem(entry.value().span(), message.formatted(MOST_VALUES, values.size()));
      } else if (values.stream().distinct().count() < values.size()) {
        expect.problem(entry.value().span(), "the same value twice; each is a choice of its own");
      }
    }
    return values.isEmpty() ? List.of(1L) : values;
  }

  private long value(String name, Node node) {
    return name.equals(Setting.SWITCH_INTERVAL)
        ? expect.integer(node, 1, LONGEST_INTERVAL)
        : SharedReader.integer(expect, node);
  }
}
