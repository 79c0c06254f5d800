package gilbreak.judge;

import gilbreak.clock.Clock;
import gilbreak.clock.Cost;
import gilbreak.clock.Costs;
import gilbreak.clock.Reading;
import gilbreak.clock.yaml.CostTables;
import gilbreak.level.Level;
import gilbreak.level.Level.Bounds;
import gilbreak.level.Level.Pace;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.machine.Failure;
import gilbreak.machine.Failure.Kind;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.source.SourceException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the model clock says of an answer, beside the author's, on the level's cores.
 *
 * @param speedup the baseline's time divided by this answer's, in model time
 * @param par the speedup of the author's best answer
 */
public record Model(Reading reading, double speedup, double par) {
  private static final long MILLI = 1_000_000;
  private static final long MEGA = 1_000_000;

  /**
   * Reads the clock.
   *
   * @throws SourceException when the level's own texts are wrong
   */
  public static Model of(Level level, Solution solution) throws SourceException {
    int cores = level.setting().cores();
    Reading own = read(level, solution, cores);
    Reading baseline = authors(level, level.answers().baseline(), own);
    Reading par = authors(level, level.answers().par(), baseline);
    return new Model(own, ratio(baseline, own), ratio(baseline, par));
  }

  /** From start to end, in nanoseconds. */
  public long makespan() {
    return reading.makespan();
  }

  public int cores() {
    return reading.cores();
  }

  /** The costs that the level has changed, by their names. */
  public List<String> ownCosts() {
    return reading.costs().changed().stream().map(Cost::word).toList();
  }

  private static Reading authors(Level level, Optional<Solution> answer, Reading otherwise)
      throws SourceException {
    return answer.isPresent() ? read(level, answer.get(), level.setting().cores()) : otherwise;
  }

  private static double ratio(Reading baseline, Reading other) {
    return (double) Math.max(1, baseline.makespan()) / Math.max(1, other.makespan());
  }

  /**
   * One answer on so many cores.
   *
   * @throws SourceException when the level's own texts are wrong
   */
  public static Reading read(Level level, Solution solution, int cores) throws SourceException {
    Program program = new Puzzle(level, solution).program(Size.CLOCK);
    Pace pace = level.setting().pace();
    return new Clock(costs(program, pace), cores).read(program, beats(program, pace));
  }

  private static Costs costs(Program program, Pace pace) {
    CostTables tables = CostTables.shipped();
    Costs table = pace.table().map(tables::named).orElseGet(() -> tables.of(program.interpreter()));
    Map<Cost, Long> own = new EnumMap<>(Cost.class);
    pace.costs().forEach((name, value) -> own.put(Cost.named(name).orElseThrow(), value));
    return table.with(own);
  }

  private static Set<Integer> beats(Program program, Pace pace) {
    return IntStream.range(0, program.threads().size())
        .filter(thread -> pace.beats().contains(declaration(program.threads().get(thread))))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** A copy has its number behind the name that it is declared with. */
  private static String declaration(ProgramThread thread) {
    return thread.name().replaceFirst("\\[\\d+]$", "");
  }

  /**
   * Why an answer that is proved is not good enough for its level; empty if it is.
   *
   * @throws SourceException when the level's own texts are wrong
   */
  public static Optional<Failure> failure(Level level, Solution solution) throws SourceException {
    Bounds bounds = level.goal().bounds();
    return bounds.equals(Bounds.NONE)
        ? Optional.empty()
        : failure(read(level, solution, level.setting().cores()), bounds);
  }

  /**
   * Why it is not good enough. A run that goes wrong keeps to no bound; where there is none, the
   * real rounds will tell.
   */
  Optional<Failure> failure(Bounds bounds) {
    return failure(reading, bounds);
  }

  private static Optional<Failure> failure(Reading reading, Bounds bounds) {
    if (bounds.equals(Bounds.NONE) || reading.failure().isPresent()) {
      return bounds.equals(Bounds.NONE) ? Optional.empty() : reading.failure();
    }
    int cores = reading.cores();
    return excess("too slow", cores, reading.makespan(), bounds.makespan(), MILLI, "ms")
        .or(() -> excess("too late", cores, reading.lateness(), bounds.lateness(), MILLI, "ms"))
        .or(() -> excess("too much memory", cores, reading.memory(), bounds.memory(), MEGA, "MB"));
  }

  private static Optional<Failure> excess(
      String what, int cores, long value, OptionalLong most, long unit, String word) {
    if (most.isEmpty() || value <= most.getAsLong()) {
      return Optional.empty();
    }
    String message =
        "%s in model time on %d core%s: %s %s, and at most %s %s are allowed"
            .formatted(
                what,
                cores,
                cores == 1 ? "" : "s",
                number(value, unit),
                word,
                number(most.getAsLong(), unit),
                word);
    return Optional.of(Failure.of(Kind.LIMIT, message));
  }

  /** With as many digits as it takes to see that one is more than the other. */
  private static String number(long value, long unit) {
    return value % unit == 0
        ? Long.toString(value / unit)
        : "%.3f".formatted((double) value / unit);
  }
}
