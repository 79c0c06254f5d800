package gilbreak.level.yaml;

import gilbreak.level.Gil;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Shared;
import gilbreak.level.Level.Sizes;
import gilbreak.level.Options;
import gilbreak.level.Wheel;
import gilbreak.program.PythonVersion;
import gilbreak.yaml.Excerpt;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the threads run on: params, shared variables, the author's objects, cores. */
final class SettingReader {
  private static final int MOST_CORES = 64;
  private static final int DEFAULT_CORES = 2;

  /** The level is compiled with each when it is read, so that there cannot be many. */
  private static final int MOST_ALTERNATIVES = 24;

  private final Expect expect;
  private final Names names;

  SettingReader(Expect expect, Names names) {
    this.expect = expect;
    this.names = names;
  }

  /** The constants come first, as others stand for them. */
  Constants constants(Fields level) {
    return new Constants(
        parameters(level),
        new KnobsReader(expect, names).read(entries(level.find("knobs"), "knobs")));
  }

  Setting read(
      Fields level, Constants constants, ObjectsReader objects, ThreadsReader.Choosing choosing) {
    PaceReader pace = new PaceReader(expect);
    InterpreterReader interpreter = new InterpreterReader(expect);
    PythonVersion version = interpreter.version(level);
    List<Wheel> wheels = interpreter.wheels(level);
    List<Gil> gils = interpreter.gils(level, version, wheels);
    Options options = new Options(gils, choosing.kinds(), constants.knobs(), choosing.pools());
    checkAlternatives(level, options);
    return new Setting(
        version,
        constants.parameters(),
        shared(level),
        objects.read(entries(level.find("objects"), "objects")),
        wheels,
        options,
        cores(level),
        pace.read(level, choosing.beats()));
  }

  private void checkAlternatives(Fields level, Options options) {
    if (options.alternatives() > MOST_ALTERNATIVES) {
      String message = "%d values to pick besides those that hold at the start, at most %d can be";
      expect.problem(
          level.find("knobs").or(() -> level.find("threads")).map(Node::span).orElse(level.span()),
          message.formatted(options.alternatives(), MOST_ALTERNATIVES));
    }
  }

  private Map<String, Sizes> parameters(Fields level) {
    Map<String, Sizes> parameters = new LinkedHashMap<>();
    for (Entry entry : entries(level.find("params"), "params")) {
      names.take(entry.key(), entry.keySpan());
      parameters.put(entry.key(), sizes(entry));
    }
    return parameters;
  }

  private Sizes sizes(Entry entry) {
    if (!(entry.value() instanceof MapNode)) {
      long both = SharedReader.integer(expect, entry.value());
      return new Sizes(both, both);
    }
    Fields sizes = expect.map(entry.value(), "the parameter " + Excerpt.of(entry.key()));
    long prove = size(sizes.need("prove"));
    long run = size(sizes.need("run"));
    long clock = sizes.find("clock").map(node -> size(Optional.of(node))).orElse(run);
    sizes.end();
    return new Sizes(prove, run, clock);
  }

  private long size(Optional<Node> node) {
    return node.map(found -> SharedReader.integer(expect, found)).orElse(1L);
  }

  private List<Shared> shared(Fields level) {
    SharedReader reader = new SharedReader(expect);
    List<Entry> entries = entries(level.find("shared"), "shared");
    List<String> known = entries.stream().map(Entry::key).toList();
    Set<String> crossing = sharedMemory(level.find("shared_memory"), known);
    return entries.stream()
        .map(
            entry -> {
              names.take(entry.key(), entry.keySpan());
              Shared read = reader.read(entry);
              return crossing.contains(entry.key()) ? read.crossing() : read;
            })
        .toList();
  }

  /** The shared variables that all processes have in common. */
  private Set<String> sharedMemory(Optional<Node> node, List<String> known) {
    return node
        .map(found -> expect.list(found, "a list of shared variables such as [cnt]"))
        .orElse(List.of())
        .stream()
        .flatMap(item -> expect.oneOf(item, "shared variable", known).stream())
        .collect(Collectors.toSet());
  }

  /** What reads the level's objects, also those that its tools bring along. */
  ObjectsReader objects(Fields level, Constants constants) {
    boolean spurious = level.find("spurious").map(expect::truth).orElse(false);
    return new ObjectsReader(expect, names, constants, spurious);
  }

  private int cores(Fields level) {
    return level
        .find("cores")
        .map(node -> (int) expect.integer(node, 1, MOST_CORES))
        .orElse(DEFAULT_CORES);
  }

  private List<Entry> entries(Optional<Node> node, String subject) {
    return node.map(found -> expect.map(found, subject).all()).orElse(List.of());
  }
}
