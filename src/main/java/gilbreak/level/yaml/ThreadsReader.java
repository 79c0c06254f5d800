package gilbreak.level.yaml;

import gilbreak.level.ThreadText;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.yaml.Excerpt;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the threads of a level; their code stays text. */
final class ThreadsReader {
  private static final List<String> KINDS = List.of("thread", "task", "process");
  private static final String PLAYER = "player";
  private static final List<String> KINDS_OR_PLAYER =
      Stream.concat(KINDS.stream(), Stream.of(PLAYER)).toList();
  private static final int MOST_COPIES = 16;
  private static final int MOST_THREADS = 32;
  private static final int MOST_LINES = 240;
  private static final String EXPECTED_COPIES =
      "a whole number from 1 to " + MOST_COPIES + ", or the name of a parameter or knob";

  private final Expect expect;
  private final Names names;
  private final Constants constants;
  private final Map<String, List<Kind>> kinds = new LinkedHashMap<>();
  private final Map<String, String> pools = new LinkedHashMap<>();
  private final Set<String> beats = new LinkedHashSet<>();

  ThreadsReader(Expect expect, Constants constants) {
    this.expect = expect;
    this.names = new Names(expect);
    this.constants = constants;
  }

  /**
   * What the player may choose, by the names of the thread declarations.
   *
   * @param kinds what may run one
   * @param pools the knob that says how many copies there are
   * @param beats those whose lateness counts
   */
  record Choosing(Map<String, List<Kind>> kinds, Map<String, String> pools, Set<String> beats) {}

  /** Known once the threads are read. */
  Choosing choosing() {
    return new Choosing(kinds, pools, beats);
  }

  List<ThreadText> read(Node node) {
    List<Node> items = expect.few(node, "a list of threads, each with name and code", MOST_THREADS);
    List<ThreadText> threads = items.stream().map(this::thread).toList();
    int total = threads.stream().mapToInt(this::mostCopies).sum();
    if (node instanceof Node.ListNode && threads.isEmpty()) {
      expect.problem(node.span(), "a level has at least one thread");
    }
    if (total > MOST_THREADS) {
      String message = "%d threads with all copies, at most %d may run";
      expect.problem(node.span(), message.formatted(total, MOST_THREADS));
    }
    int lines = threads.stream().mapToInt(text -> text.lines().size()).sum();
    if (lines > MOST_LINES) {
      String message = "%d lines of code in all threads together, at most %d are read";
      expect.problem(node.span(), message.formatted(lines, MOST_LINES));
    }
    return threads;
  }

  private ThreadText thread(Node node) {
    Fields fields = expect.map(node, "the thread");
    String name = fields.need("name").map(this::name).orElse("");
    int copies = fields.find("copies").map(found -> copies(name, found)).orElse(1);
    Kind kind = fields.find("kind").map(found -> kind(name, found)).orElse(Kind.THREAD);
    if (fields.find("beat").map(expect::truth).orElse(false)) {
      beats.add(name);
    }
    Optional<ScalarNode> code = fields.need("code").flatMap(this::code);
    fields.end();
    return code.map(text -> thread(name, kind, copies, text))
        .orElse(new ThreadText(name, kind, copies, "", node.span().line(), 0));
  }

  private static ThreadText thread(String name, Kind kind, int copies, ScalarNode code) {
    String text = code.text().stripTrailing() + "\n";
    return new ThreadText(name, kind, copies, text, code.line(), code.column() - 1);
  }

  private int mostCopies(ThreadText text) {
    return Optional.ofNullable(pools.get(text.name()))
        .flatMap(constants::values)
        .map(values -> Math.toIntExact(Collections.max(values)))
        .orElse(text.copies());
  }

  private Kind kind(String thread, Node node) {
    List<Kind> all = kinds(node);
    if (all.size() > 1) {
      kinds.put(thread, all);
    }
    return all.isEmpty() ? Kind.THREAD : all.get(0);
  }

  private List<Kind> kinds(Node node) {
    if (node instanceof ListNode list) {
      return list.items().stream().flatMap(item -> oneOf(item, KINDS)).distinct().toList();
    }
    if (node instanceof ScalarNode scalar && scalar.text().equals(PLAYER)) {
      return KINDS.stream().map(ThreadsReader::kind).toList();
    }
    return oneOf(node, KINDS_OR_PLAYER).toList();
  }

  private Stream<Kind> oneOf(Node node, List<String> words) {
    return expect.oneOf(node, "kind of thread", words).map(ThreadsReader::kind).stream();
  }

  private static Kind kind(String word) {
    return Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private String name(Node node) {
    String name = expect.line(node, "the thread's name");
    names.take(name, node.span());
    return name;
  }

  private int copies(String thread, Node node) {
    String text = expect.scalar(node, EXPECTED_COPIES).map(ScalarNode::text).orElse("1");
    if (Expect.isInteger(text)) {
      return (int) expect.integer(node, 1, MOST_COPIES);
    }
    Optional<List<Long>> values = constants.values(text);
    if (values.isEmpty()) {
      String hint = constants.hint(text);
      String message = "expected " + EXPECTED_COPIES + ", found " + Excerpt.of(text) + hint;
      expect.problem(node.span(), message);
      return 1;
    }
    return copies(thread, node, text, values.get());
  }

  private int copies(String thread, Node node, String name, List<Long> values) {
    boolean knob = constants.knobs().containsKey(name);
    Optional<Long> unfit =
        values.stream().filter(value -> value < 1 || value > MOST_COPIES).findFirst();
    if (!knob && values.stream().distinct().count() > 1) {
      expect.problem(node.span(), differentCopies(name, values));
      return 1;
    }
    if (unfit.isPresent()) {
      String message = "%s %s %d; a thread has 1 to %d copies";
      expect.problem(
          node.span(), message.formatted(name, knob ? "can be" : "is", unfit.get(), MOST_COPIES));
      return 1;
    }
    if (knob) {
      pools.put(thread, name);
    }
    return values.get(0).intValue();
  }

  /**
   * @param values to prove, to run, and for the clock
   */
  private static String differentCopies(String name, List<Long> values) {
    boolean clock = values.get(0).equals(values.get(1));
    String message =
        clock
            ? "%s is %d to run and %d for the clock, but the number of copies must be one;"
                + " give a number"
            : "%s is %d to prove and %d to run, but the number of copies must be one; give a number";
    return message.formatted(name, values.get(clock ? 1 : 0), values.get(clock ? 2 : 1));
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
