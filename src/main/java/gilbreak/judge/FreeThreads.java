package gilbreak.judge;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.program.Program;
import gilbreak.source.SourceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A solution with other numbers of threads. That is only possible where the level leaves it open:
 * where one knob says how many copies there are. That the work stays the same whatever the knob
 * says is up to the level.
 */
public final class FreeThreads {
  private FreeThreads() {}

  /** Why a solution cannot be run with other numbers of threads, in a sentence; empty if it can. */
  public static Optional<String> refusal(Level level, int cores) {
    if (knob(level).isEmpty()) {
      return Optional.of("this level's thread count is fixed: no knob says how many copies run");
    }
    return counts(level, cores).size() < 2
        ? Optional.of("this machine has too few cores for a second number of threads")
        : Optional.empty();
  }

  private static Optional<String> knob(Level level) {
    Set<String> knobs = new TreeSet<>(level.setting().options().pools().values());
    return knobs.size() == 1 ? knobs.stream().findFirst() : Optional.empty();
  }

  private static List<Long> counts(Level level, int cores) {
    return knob(level).map(level.setting().options()::values).orElse(List.of()).stream()
        .filter(count -> count <= cores)
        .sorted()
        .toList();
  }

  /**
   * The programs at run size, by the number of copies: all that the knob allows and that have a
   * core each.
   *
   * @throws SourceException when the level's own texts are wrong
   */
  public static SortedMap<Integer, Program> programs(Level level, Solution solution, int cores)
      throws SourceException {
    SortedMap<Integer, Program> programs = new TreeMap<>();
    for (long count : counts(level, cores)) {
      Solution picked =
          solution.with(solution.choices().withKnob(knob(level).orElseThrow(), count));
      programs.put(Math.toIntExact(count), new Puzzle(level, picked).program(Size.RUN));
    }
    return programs;
  }
}
