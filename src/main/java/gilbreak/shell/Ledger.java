package gilbreak.shell;

import gilbreak.level.Card;
import gilbreak.level.Solution;
import gilbreak.play.Forecasts;
import gilbreak.play.Saved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that one player has made: in every level, also of other packs, and in every version of it.
 *
 * <p>A proof is of one version of a level, so each version has an entry of its own, and none is
 * ever taken away: neither by a new version, nor by a level that is not there today.
 *
 * @param levels by the levels' ids; the versions of each, the one played last first
 * @param forecasts what he has foretold
 */
record Ledger(Map<String, List<Kept>> levels, Forecasts forecasts) {
  static final Ledger EMPTY = new Ledger(Map.of());

  /** Of a player who has foretold nothing. */
  Ledger(Map<String, List<Kept>> levels) {
    this(levels, Forecasts.NONE);
  }

  /** What is kept of one version of a level. */
  record Kept(String digest, Saved.Entry entry) {
    boolean isOf(Card level) {
      return digest.equals(level.digest());
    }
  }

  Ledger {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /** What a game of these levels begins with. */
  Saved saved(List<Card> played) {
    Map<String, Saved.Entry> entries = new TreeMap<>();
    for (Card level : played) {
      if (levels.containsKey(level.id())) {
        entries.put(level.id(), entry(level));
      }
    }
    return new Saved(entries, forecasts);
  }

  /** The level's own entry, or else one that begins where another version was left. */
  private Saved.Entry entry(Card level) {
    return versions(level).stream()
        .filter(kept -> kept.isOf(level))
        .map(Kept::entry)
        .findFirst()
        .orElseGet(() -> following(versions(level).stream().map(Kept::entry).toList()));
  }

  private static Saved.Entry following(List<Saved.Entry> versions) {
    Solution last =
        versions.stream()
            .flatMap(Ledger::solutions)
            .filter(solution -> !solution.equals(Solution.EMPTY))
            .findFirst()
            .orElse(Solution.EMPTY);
    boolean lessonSeen = versions.stream().anyMatch(Saved.Entry::lessonSeen);
    return new Saved.Entry(last, List.of(), false, OptionalDouble.empty(), 0, lessonSeen);
  }

  /** The last one first. */
  private static Stream<Solution> solutions(Saved.Entry entry) {
    List<Solution> misfits = new ArrayList<>(entry.misfits());
    Collections.reverse(misfits);
    return Stream.concat(Stream.of(entry.solution()), misfits.stream());
  }

  /** The same with one level's entry changed; what was won there before stays won. */
  Ledger with(Card level, Saved.Entry entry) {
    List<Kept> all = new ArrayList<>();
    Saved.Entry before = Saved.Entry.NEW;
    for (Kept kept : versions(level)) {
      if (kept.isOf(level)) {
        before = kept.entry();
      } else {
        all.add(kept);
      }
    }
    all.add(0, new Kept(level.digest(), together(before, entry)));
    Map<String, List<Kept>> more = new TreeMap<>(levels);
    more.put(level.id(), List.copyOf(all));
    return new Ledger(more, forecasts);
  }

  /** With what else was foretold. */
  Ledger with(Forecasts more) {
    return new Ledger(levels, forecasts.plus(more));
  }

  /** Another game of the same player may have won something since this one has read the file. */
  private static Saved.Entry together(Saved.Entry before, Saved.Entry now) {
    return new Saved.Entry(
        now.solution(),
        Stream.concat(before.misfits().stream(), now.misfits().stream()).distinct().toList(),
        now.proved() || before.proved(),
        before.best().orElse(0) > now.best().orElse(0) ? before.best() : now.best(),
        Math.max(now.stars(), before.stars()),
        now.lessonSeen() || before.lessonSeen(),
        before.bests().with(now.bests()),
        before.feats().together(now.feats()));
  }

  private List<Kept> versions(Card level) {
    return levels.getOrDefault(level.id(), List.of());
  }
}
