package gilbreak.level.yaml;

import gilbreak.level.Level.Tools;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.List;

/** Reads what the player may place. */
final class ToolsReader {
  static final Tools NONE = new Tools(List.of(), 0);

  private static final int MOST_PLACEMENTS = 64;

  private final Expect expect;
  private final Names names;

  ToolsReader(Expect expect, Names names) {
    this.expect = expect;
    this.names = names;
  }

  Tools read(Node node) {
    Fields tools = expect.map(node, "tools");
    Tools read = tools.find("lock").map(this::lock).orElse(NONE);
    tools.end();
    return read;
  }

  private Tools lock(Node node) {
    Fields lock = expect.map(node, "the tool lock");
    List<String> locks = lock.need("names").map(this::locks).orElse(List.of());
    int max =
        lock.find("max")
            .map(found -> (int) expect.integer(found, 1, MOST_PLACEMENTS))
            .orElse(locks.size());
    lock.end();
    return new Tools(locks, max);
  }

  private List<String> locks(Node node) {
    List<Node> items = expect.list(node, "a list of locks such as [A, B]");
    if (node instanceof Node.ListNode && items.isEmpty()) {
      expect.problem(node.span(), "expected at least one lock such as [A], found an empty list");
    }
    return items.stream().map(this::name).toList();
  }

  private String name(Node node) {
    String name = expect.line(node, "the name of a lock");
    names.take(name, node.span());
    return name;
  }
}
