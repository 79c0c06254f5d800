package gilbreak.level.yaml;

import gilbreak.lang.Declaration;
import gilbreak.level.Level.Setting;
import gilbreak.level.Level.Shared;
import gilbreak.level.Level.Sizes;
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

/** Reads what the threads run on: params, shared variables, the author's objects, cores. */
final class SettingReader {
  private static final int MOST_CORES = 64;
  private static final int DEFAULT_CORES = 2;

  private final Expect expect;
  private final Names names;

  SettingReader(Expect expect, Names names) {
    this.expect = expect;
    this.names = names;
  }

  Setting read(Fields level) {
    Map<String, Sizes> parameters = parameters(level);
    return new Setting(
        new InterpreterReader(expect).read(level),
        parameters,
        shared(level),
        objects(level, parameters),
        cores(level));
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
    Sizes read = new Sizes(size(sizes.need("prove")), size(sizes.need("run")));
    sizes.end();
    return read;
  }

  private long size(Optional<Node> node) {
    return node.map(found -> SharedReader.integer(expect, found)).orElse(1L);
  }

  private List<Shared> shared(Fields level) {
    SharedReader reader = new SharedReader(expect);
    return entries(level.find("shared"), "shared").stream()
        .map(
            entry -> {
              names.take(entry.key(), entry.keySpan());
              return reader.read(entry);
            })
        .toList();
  }

  private List<Declaration> objects(Fields level, Map<String, Sizes> parameters) {
    boolean spurious = level.find("spurious").map(expect::truth).orElse(false);
    return new ObjectsReader(expect, names, parameters, spurious)
        .read(entries(level.find("objects"), "objects"));
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
