package gilbreak.play;

import gilbreak.level.Solution;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a game remembers of levels whose files change while it is played.
 *
 * @param entries what was kept of each version that there has been, by its digest
 * @param meant what was last placed in a level, by its id, where not all of that fits
 */
record Versions(Map<String, Saved.Entry> entries, Map<String, Solution> meant) {
  static final Versions NONE = new Versions(Map.of(), Map.of());

  Versions {
    entries = Map.copyOf(entries);
    meant = Map.copyOf(meant);
  }

  Versions with(String digest, Saved.Entry entry) {
    Map<String, Saved.Entry> all = new TreeMap<>(entries);
    all.put(digest, entry);
    return new Versions(all, meant);
  }

  Optional<Saved.Entry> entry(String digest) {
    return Optional.ofNullable(entries.get(digest));
  }

  /** Remembers what waits, or that nothing does any more. */
  Versions with(String id, Step step) {
    if (step.placed().equals(step.meant()) && !meant.containsKey(id)) {
      return this;
    }
    Map<String, Solution> all = new TreeMap<>(meant);
    all.remove(id);
    if (!step.placed().equals(step.meant())) {
      all.put(id, step.meant());
    }
    return new Versions(entries, all);
  }

  /** A solution, and what waits with it. */
  Step step(String id, Solution placed) {
    return new Step(placed, meant.getOrDefault(id, placed));
  }
}
