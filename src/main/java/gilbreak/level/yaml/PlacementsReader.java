package gilbreak.level.yaml;

import gilbreak.level.Level.Tools;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Weaving;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Reads placements, and checks them against the threads and tools of their level. */
final class PlacementsReader {
  private static final List<String> TOOLS = List.of("lock");

  private final Expect expect;
  private final List<ThreadText> threads;
  private final Tools tools;
  private final Weaving weaving;

  PlacementsReader(Expect expect, List<ThreadText> threads, Tools tools) {
    this.expect = expect;
    this.threads = threads;
    this.tools = tools;
    this.weaving = new Weaving(threads, tools);
  }

  /** The value of {@code place}. */
  Solution read(Node node) {
    List<Node> items =
        expect.list(node, "a list of placements such as {thread: adder, name: A, lines: 2-3}");
    if (tools.locks().isEmpty() && !items.isEmpty()) {
      expect.problem(node.span(), "this level has no tools to place; expected []");
    }
    Solution solution =
        new Solution(items.stream().flatMap(item -> placement(item).stream()).toList());
    if (weaving.isReadable() && solution.placements().size() == items.size()) {
      weaving.refusal(solution).ifPresent(reason -> expect.problem(node.span(), reason));
    }
    return solution;
  }

  private Optional<Placement> placement(Node node) {
    Fields fields = expect.map(node, "the placement");
    Optional<ThreadText> thread = thread(fields);
    fields.find("tool").ifPresent(tool -> expect.oneOf(tool, "tool", TOOLS));
    Optional<String> lock =
        fields.need("name").flatMap(name -> expect.oneOf(name, "lock", tools.locks()));
    Optional<LineRange> lines = fields.need("lines").flatMap(found -> lines(found, thread));
    fields.end();
    if (thread.isEmpty() || lock.isEmpty() || lines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Placement(thread.get().name(), lock.get(), lines.get()));
  }

  private Optional<ThreadText> thread(Fields fields) {
    if (threads.size() == 1 && fields.find("thread").isEmpty()) {
      return Optional.of(threads.get(0));
    }
    List<String> names = threads.stream().map(ThreadText::name).toList();
    return fields
        .need("thread")
        .flatMap(node -> expect.oneOf(node, "thread", names))
        .map(name -> threads.get(names.indexOf(name)));
  }

  private Optional<LineRange> lines(Node node, Optional<ThreadText> thread) {
    String expected = "the number of a line such as 3, or of the first and last one such as 2-3";
    Optional<LineRange> lines =
        expect.scalar(node, expected).flatMap(scalar -> LineRange.parse(scalar.text()));
    if (lines.isEmpty()) {
      expect.instead(node, expected);
    } else if (thread.isPresent() && lines.get().last() > thread.get().lines().size()) {
      String message = "the code of %s has %d lines, found line %d";
      ThreadText text = thread.get();
      expect.problem(
          node.span(), message.formatted(text.name(), text.lines().size(), lines.get().last()));
    }
    return lines;
  }
}
