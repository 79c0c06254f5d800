package gilbreak.level.yaml;

import gilbreak.level.Level.Sizes;
import gilbreak.level.ThreadText;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.source.Spelling;
import gilbreak.yaml.Excerpt;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the threads of a level; their code stays text. */
final class ThreadsReader {
  private static final List<String> KINDS = List.of("thread", "task");
  private static final int MOST_COPIES = 16;
  private static final int MOST_THREADS = 32;
  private static final String EXPECTED_COPIES =
      "a whole number from 1 to " + MOST_COPIES + ", or the name of a parameter";

  private final Expect expect;
  private final Names names;
  private final Map<String, Sizes> parameters;

  ThreadsReader(Expect expect, Map<String, Sizes> parameters) {
    this.expect = expect;
    this.names = new Names(expect);
    this.parameters = parameters;
  }

  List<ThreadText> read(Node node) {
    List<Node> items = expect.list(node, "a list of threads, each with name and code");
    List<ThreadText> threads = items.stream().map(this::thread).toList();
    int total = threads.stream().mapToInt(ThreadText::copies).sum();
    if (node instanceof Node.ListNode && threads.isEmpty()) {
      expect.problem(node.span(), "a level has at least one thread");
    }
    if (total > MOST_THREADS) {
      String message = "%d threads with all copies, at most %d may run";
      expect.problem(node.span(), message.formatted(total, MOST_THREADS));
    }
    return threads;
  }

  private ThreadText thread(Node node) {
    Fields fields = expect.map(node, "the thread");
    String name = fields.need("name").map(this::name).orElse("");
    int copies = fields.find("copies").map(this::copies).orElse(1);
    Kind kind = fields.find("kind").flatMap(this::kind).orElse(Kind.THREAD);
    Optional<ScalarNode> code = fields.need("code").flatMap(this::code);
    fields.end();
    return code.map(text -> thread(name, kind, copies, text))
        .orElse(new ThreadText(name, kind, copies, "", node.span().line(), 0));
  }

  private static ThreadText thread(String name, Kind kind, int copies, ScalarNode code) {
    String text = code.text().stripTrailing() + "\n";
    return new ThreadText(name, kind, copies, text, code.line(), code.column() - 1);
  }

  private Optional<Kind> kind(Node node) {
    return expect
        .oneOf(node, "kind of thread", KINDS)
        .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private String name(Node node) {
    String name = expect.line(node, "the thread's name");
    names.take(name, node.span());
    return name;
  }

  private int copies(Node node) {
    String text = expect.scalar(node, EXPECTED_COPIES).map(ScalarNode::text).orElse("1");
    Sizes sizes = parameters.get(text);
    if (sizes == null) {
      return copies(node, text);
    }
    if (sizes.prove() != sizes.run()) {
      String message =
          "%s is %d to prove and %d to run, but the number of copies must be one; give a number";
      expect.problem(node.span(), message.formatted(text, sizes.prove(), sizes.run()));
    } else if (sizes.run() < 1 || sizes.run() > MOST_COPIES) {
      String message = "%s is %d; a thread has 1 to %d copies";
      expect.problem(node.span(), message.formatted(text, sizes.run(), MOST_COPIES));
    } else {
      return (int) sizes.run();
    }
    return 1;
  }

  private int copies(Node node, String text) {
    if (Expect.isInteger(text)) {
      return (int) expect.integer(node, 1, MOST_COPIES);
    }
    String hint = Spelling.hint(text, parameters.keySet());
    expect.problem(
        node.span(), "expected " + EXPECTED_COPIES + ", found " + Excerpt.of(text) + hint);
    return 1;
  }

  /** Only code that stands in the file as it is can be shown there when something is wrong. */
  private Optional<ScalarNode> code(Node node) {
    Optional<ScalarNode> code = expect.scalar(node, "code, as a block under code: |");
    if (code.isEmpty()) {
      return code;
    }
    ScalarNode found = code.get();
    if (found.style() == Style.FOLDED) {
      expect.problem(node.span(), "> joins the lines of the code; write code: | to keep them");
    } else if (found.style() != Style.LITERAL && Lines.hasMany(found)) {
      expect.problem(node.span(), "code of several lines is written as a block under code: |");
    } else if (found.text().isBlank()) {
      expect.problem(node.span(), "expected code, found nothing under it");
    }
    return code;
  }
}
