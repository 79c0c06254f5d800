package gilbreak.level.yaml;

import gilbreak.level.Choices;
import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Tools;
import gilbreak.level.LineRange;
import gilbreak.level.Options;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool;
import gilbreak.level.Weaving;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Reads an answer, and checks it against the threads, tools and options of its level. */
final class SolutionReader {
  /** More than any level lets place. */
  private static final int MOST_PLACEMENTS = 256;

  private final Expect expect;
  private final List<ThreadText> threads;
  private final Tools tools;
  private final Options options;
  private final Weaving weaving;
  private final boolean readable;

  SolutionReader(Expect expect, List<ThreadText> threads, Tools tools, Options options) {
    this.expect = expect;
    this.threads = threads;
    this.tools = tools;
    this.options = options;
    this.weaving = new Weaving(threads, tools, options);
    this.readable = weaving.isReadable();
  }

  /** The keys {@code place}, {@code gil}, {@code kinds} and {@code knobs} of a map. */
  Solution read(Fields answer) {
    Optional<Node> place = options.isEmpty() ? answer.need("place") : answer.find("place");
    Choices choices = new ChoicesReader(expect, options).read(answer);
    return place
        .map(node -> placements(node, choices))
        .orElseGet(() -> new Solution(List.of(), choices));
  }

  private Solution placements(Node node, Choices choices) {
    List<Node> items =
        expect.few(
            node,
            "a list of placements such as {thread: adder, name: A, lines: 2-3}",
            MOST_PLACEMENTS);
    if (tools.offers().isEmpty() && !items.isEmpty()) {
      expect.problem(node.span(), "this level has no tools to place; expected []");
      return new Solution(List.of(), choices);
    }
    Solution solution =
        new Solution(items.stream().flatMap(item -> placement(item).stream()).toList(), choices);
    if (readable && solution.placements().size() == items.size()) {
      weaving.refusal(solution).ifPresent(reason -> expect.problem(node.span(), reason));
    }
    return solution;
  }

  private Optional<Placement> placement(Node node) {
    Fields fields = expect.map(node, "the placement");
    Optional<ThreadText> thread = thread(fields);
    Optional<Offer> offer = offer(fields);
    Optional<Node> named = fields.find("name");
    Optional<String> name = offer.flatMap(found -> name(fields, named, found));
    Optional<LineRange> lines = fields.need("lines").flatMap(found -> lines(found, thread));
    fields.end();
    if (thread.isEmpty() || offer.isEmpty() || name.isEmpty() || lines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Placement(thread.get().name(), offer.get().tool(), name.get(), lines.get()));
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

  /** The tool may be left out where it is the only one, or a lock. */
  private Optional<Offer> offer(Fields fields) {
    Optional<Node> named = fields.find("tool");
    List<String> words = tools.offers().stream().map(offer -> offer.tool().word()).toList();
    if (named.isPresent()) {
      return expect.oneOf(named.get(), "tool", words).flatMap(Tool::of).flatMap(tools::offer);
    }
    if (tools.offers().size() == 1) {
      return Optional.of(tools.offers().get(0));
    }
    Optional<Offer> lock = tools.offer(Tool.LOCK);
    if (lock.isEmpty()) {
      fields.need("tool");
    }
    return lock;
  }

  private Optional<String> name(Fields fields, Optional<Node> named, Offer offer) {
    String tool = offer.tool().word();
    if (offer.tool().isNamed()) {
      return named
          .or(() -> fields.need("name"))
          .flatMap(node -> expect.oneOf(node, tool, offer.names()));
    }
    named.ifPresent(node -> expect.problem(node.span(), "the tool " + tool + " has no name"));
    return Optional.of("");
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
