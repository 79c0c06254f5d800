package gilbreak.level.yaml;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Options;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an answer picks of a level's options. */
final class ChoicesReader {
  private final Expect expect;
  private final Options options;

  ChoicesReader(Expect expect, Options options) {
    this.expect = expect;
    this.options = options;
  }

  Choices read(Fields answer) {
    return new Choices(gil(answer), kinds(answer), knobs(answer));
  }

  private Optional<Gil> gil(Fields answer) {
    if (options.gils().size() == 1) {
      return Optional.empty();
    }
    List<String> words = options.gils().stream().map(Gil::word).toList();
    return answer.find("gil").flatMap(node -> expect.oneOf(node, "gil", words)).flatMap(Gil::of);
  }

  private Map<String, Kind> kinds(Fields answer) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (Entry entry : picked(answer, "kinds", options.kinds(), "thread with a choice")) {
      List<Kind> all = options.kinds(entry.key());
      List<String> words = all.stream().map(Kind::word).toList();
      expect
          .oneOf(entry.value(), "kind", words)
          .ifPresent(word -> kinds.put(entry.key(), all.get(words.indexOf(word))));
    }
    return kinds;
  }

  private Map<String, Long> knobs(Fields answer) {
    Map<String, Long> knobs = new LinkedHashMap<>();
    for (Entry entry : picked(answer, "knobs", options.knobs(), "knob")) {
      List<Long> all = options.values(entry.key());
      List<String> words = all.stream().map(Object::toString).toList();
      expect
          .oneOf(entry.value(), "value", words)
          .ifPresent(word -> knobs.put(entry.key(), all.get(words.indexOf(word))));
    }
    return knobs;
  }

  /** The entries of a map whose keys the level knows. */
  private List<Entry> picked(Fields answer, String key, Map<String, ?> known, String what) {
    if (known.isEmpty()) {
      return List.of();
    }
    Optional<Node> node = answer.find(key);
    List<Entry> entries = node.map(found -> expect.map(found, key).all()).orElse(List.of());
    entries.stream()
        .filter(entry -> !known.containsKey(entry.key()))
        .forEach(entry -> expect.unknown(entry, what, known.keySet()));
    return entries.stream().filter(entry -> known.containsKey(entry.key())).toList();
  }
}
