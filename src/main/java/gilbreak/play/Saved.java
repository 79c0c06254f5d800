package gilbreak.play;

import gilbreak.judge.Judgement;
import gilbreak.judge.Verdict;
import gilbreak.level.Solution;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What outlives a game: how far the player has come in each level.
 *
 * @param levels by the levels' ids, in the order of these
 * @param forecasts what he has foretold, in all levels together
 */
public record Saved(Map<String, Entry> levels, Forecasts forecasts) {
  public static final Saved NOTHING = new Saved(Map.of());

  /** Of a player who has foretold nothing. */
  public Saved(Map<String, Entry> levels) {
    this(levels, Forecasts.NONE);
  }

  public Saved {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /** What is kept of a level; an entry without anything for one that was never entered. */
  public Entry of(String id) {
    return levels.getOrDefault(id, Entry.NEW);
  }

  /** The same with one level's entry changed. */
  Saved with(String id, UnaryOperator<Entry> change) {
    Entry changed = change.apply(of(id));
    if (changed.equals(of(id))) {
      return this;
    }
    Map<String, Entry> all = new TreeMap<>(levels);
    all.put(id, changed);
    return new Saved(all, forecasts);
  }

  Saved with(Forecasts more) {
    return new Saved(levels, more);
  }

  /**
   * What is kept of one level.
   *
   * @param solution the last one, right or wrong
   * @param misfits former ones that did not fit the level when it was entered, the latest last
   * @param proved whether some solution was right
   * @param best the best speedup of a right solution
   * @param stars the most that were ever won, 0 to 3
   * @param lessonSeen whether the lesson was shown, so that it does not come by itself again
   * @param bests what else right solutions were good at
   * @param feats what was done where nothing is placed
   */
  public record Entry(
      Solution solution,
      List<Solution> misfits,
      boolean proved,
      OptionalDouble best,
      int stars,
      boolean lessonSeen,
      Bests bests,
      Feats feats) {
    public static final Entry NEW =
        new Entry(Solution.EMPTY, List.of(), false, OptionalDouble.empty(), 0, false);

    public Entry {
      misfits = List.copyOf(misfits);
    }

    /** An entry of a level in which nothing but the speed is known of right solutions. */
    public Entry(
        Solution solution,
        List<Solution> misfits,
        boolean proved,
        OptionalDouble best,
        int stars,
        boolean lessonSeen) {
      this(solution, misfits, proved, best, stars, lessonSeen, Bests.NONE);
    }

    /** An entry of a level in which something is placed. */
    public Entry(
        Solution solution,
        List<Solution> misfits,
        boolean proved,
        OptionalDouble best,
        int stars,
        boolean lessonSeen,
        Bests bests) {
      this(solution, misfits, proved, best, stars, lessonSeen, bests, Feats.NONE);
    }

    Entry withSolution(Solution last) {
      return new Entry(last, misfits, proved, best, stars, lessonSeen, bests, feats);
    }

    Entry withLessonSeen() {
      return new Entry(solution, misfits, proved, best, stars, true, bests, feats);
    }

    /** What another version of the level begins with: nothing is won there yet. */
    Entry ofAnotherVersion() {
      return new Entry(solution, misfits, false, OptionalDouble.empty(), 0, lessonSeen);
    }

    /** Begins anew with nothing placed; the solution, which does not fit, is not forgotten. */
    Entry settingAside() {
      List<Solution> all = Stream.concat(misfits.stream(), Stream.of(solution)).distinct().toList();
      return new Entry(Solution.EMPTY, all, proved, best, stars, lessonSeen, bests, feats);
    }

    /** After it was answered right, other than by a solution. */
    Entry won(int now) {
      int most = Math.max(stars, now);
      return new Entry(solution, misfits, true, best, most, lessonSeen, bests, feats);
    }

    Entry with(Feats done) {
      return new Entry(solution, misfits, proved, best, stars, lessonSeen, bests, done);
    }

    /** The same, bettered by what a judgement of its solution says; never worse than before. */
    Entry after(Judgement judgement) {
      if (judgement.verdict() != Verdict.PROVED) {
        return this;
      }
      int most = Math.max(stars, judgement.stars().orElse(0));
      Bests known = bests.with(Bests.of(judgement, solution.placements().size()));
      return new Entry(solution, misfits, true, better(judgement), most, lessonSeen, known, feats);
    }

    /** What a noisy machine measured is not kept: it could stand in the way of a true best. */
    private OptionalDouble better(Judgement judgement) {
      return judgement
          .run()
          .filter(run -> !run.noisy())
          .flatMap(run -> run.score())
          .map(score -> OptionalDouble.of(Math.max(score.speedup(), best.orElse(0))))
          .orElse(best);
    }
  }
}
