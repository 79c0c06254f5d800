package gilbreak.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a game remembers of levels that were opened in it, and of those whose files change.
 *
 * @param entries what was kept of each version that there has been, by its digest
 * @param histories how each level was left that was opened, by its id
 */
record Versions(Map<String, Saved.Entry> entries, Map<String, History> histories) {
  static final Versions NONE = new Versions(Map.of(), Map.of());

  Versions {
    entries = Map.copyOf(entries);
    histories = Map.copyOf(histories);
  }

  Versions with(String digest, Saved.Entry entry) {
    Map<String, Saved.Entry> all = new TreeMap<>(entries);
    all.put(digest, entry);
    return new Versions(all, histories);
  }

  Optional<Saved.Entry> entry(String digest) {
    return Optional.ofNullable(entries.get(digest));
  }

  /** How a level was left that was opened in this game. */
  Optional<History> history(String id) {
    return Optional.ofNullable(histories.get(id));
  }

  Versions with(String id, History history) {
    if (history.equals(histories.get(id))) {
      return this;
    }
    Map<String, History> all = new TreeMap<>(histories);
    all.put(id, history);
    return new Versions(entries, all);
  }

  /** The histories that have grown since; not those of levels that were only opened. */
  List<Effect> since(Versions before) {
    return histories.entrySet().stream()
        .filter(entry -> before.history(entry.getKey()).isPresent())
        .filter(entry -> !entry.getValue().equals(before.histories.get(entry.getKey())))
        .<Effect>map(entry -> new Effect.KeepHistory(entry.getKey(), entry.getValue()))
        .toList();
  }
}
