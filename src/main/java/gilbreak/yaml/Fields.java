package gilbreak.yaml;

import gilbreak.source.Span;
import gilbreak.source.Spelling;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a map, asked for one by one. What has been asked for is known: {@link #end} complains
 * about the other keys, and about the ones that were needed and are not there.
 */
public final class Fields {
  private final MapNode map;
  private final String subject;
  private final Expect expect;
  private final boolean real;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> missing = new ArrayList<>();

  Fields(MapNode map, String subject, Expect expect) {
    this(map, subject, expect, true);
  }

  private Fields(MapNode map, String subject, Expect expect, boolean real) {
    this.map = map;
    this.subject = subject;
    this.expect = expect;
    this.real = real;
  }

  /** Stands in for a map where something else was found: has no keys, and misses none. */
  static Fields none(Span span, Expect expect) {
    return new Fields(new MapNode(span, List.of()), "", expect, false);
  }

  /** The place of the whole map. */
  public Span span() {
    return map.span();
  }

  /** The value of a key that may be left out. */
  public Optional<Node> find(String key) {
    known.add(key);
    return map.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  /** The value of a key that must be there. */
  public Optional<Node> need(String key) {
    Optional<Node> value = find(key);
    if (value.isEmpty()) {
      missing.add(key);
    }
    return value;
  }

  /** All keys, for a map whose keys are names. */
  public List<Entry> all() {
    map.entries().forEach(entry -> known.add(entry.key()));
    return map.entries();
  }

  /** Complains about the keys that nobody asked for, and about missing ones. */
  public void end() {
    Set<String> free = new LinkedHashSet<>(known);
    map.entries().forEach(entry -> free.remove(entry.key()));
    map.entries().stream()
        .filter(entry -> !known.contains(entry.key()))
        .forEach(entry -> unknown(entry, free));
    if (real && !missing.isEmpty()) {
      expect.problem(placeOfMissing(), subject + " has no " + String.join(", no ", missing));
    }
  }

  /** A misspelled key is not missing as well. */
  private void unknown(Entry entry, Set<String> free) {
    Optional<String> meant = Spelling.nearest(entry.key(), free);
    meant.ifPresent(missing::remove);
    String advice =
        meant
            .map(key -> "did you mean " + key + "?")
            .orElse("expected " + String.join(", ", free.isEmpty() ? known : free));
    String message = "unknown key %s in %s; %s";
    expect.problem(entry.keySpan(), message.formatted(Excerpt.of(entry.key()), subject, advice));
  }

  /** The first key that is in order, as another complaint may stand at the others. */
  private Span placeOfMissing() {
    return map.entries().stream()
        .filter(entry -> known.contains(entry.key()))
        .map(Entry::keySpan)
        .findFirst()
        .orElse(map.span());
  }
}
