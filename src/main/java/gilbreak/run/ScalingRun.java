package gilbreak.run;

import gilbreak.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Runs one solution with different numbers of threads, turn by turn in a new random order, so that
 * what disturbs the machine disturbs all of them. What is compared are rounds of the same turn.
 */
final class ScalingRun {
  private static final int WARM_UPS = 24;
  private static final int TURNS = 101;
  private static final int LEAST_TURNS = 15;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(6);
  private static final double CONFIDENT = 0.98;

  private final Team team;
  private final List<Compiled> programs;
  private final List<Integer> threads;
  private final List<List<Long>> times = new ArrayList<>();
  private boolean right = true;

  private ScalingRun(SortedMap<Integer, Program> programs, Burner burner) {
    this.threads = List.copyOf(programs.keySet());
    this.programs = programs.values().stream().map(Compiled::of).toList();
    int most = this.programs.stream().mapToInt(one -> one.crew().size()).max().orElseThrow();
    this.team = new Team(most, burner);
    threads.forEach(one -> times.add(new ArrayList<>()));
  }

  /** Empty when a round goes wrong. */
  static Optional<Scaling> of(Map<Integer, Program> programs, Burner burner) {
    ScalingRun run = new ScalingRun(new TreeMap<>(programs), burner);
    try (Team ended = run.team) {
      run.programs.forEach(ended::prepare);
      run.turns();
    }
    return run.right ? Optional.of(run.scaling()) : Optional.empty();
  }

  private void turns() {
    for (int i = 0; i < WARM_UPS && right; i++) {
      programs.forEach(this::time);
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, threads.size()).boxed().toList());
    Random random = new Random();
    long end = System.nanoTime() + LONGEST;
    for (int i = 0; right && i < TURNS && (i < LEAST_TURNS || System.nanoTime() < end); i++) {
      Collections.shuffle(order, random);
      order.forEach(at -> times.get(at).add(time(programs.get(at))));
    }
  }

  private long time(Compiled program) {
    if (!right) {
      return 0;
    }
    Round.Result result = team.run(program);
    right = result.wrong().isEmpty();
    return result.nanos();
  }

  private Scaling scaling() {
    return new Scaling(IntStream.range(0, threads.size()).mapToObj(this::point).toList());
  }

  private Scaling.Point point(int at) {
    double[] ratios = new double[times.get(at).size()];
    Arrays.setAll(ratios, turn -> (double) times.get(0).get(turn) / times.get(at).get(turn));
    Arrays.sort(ratios);
    int[] ranks = ranks(ratios.length);
    long[] sorted = times.get(at).stream().mapToLong(Long::longValue).sorted().toArray();
    return new Scaling.Point(
        threads.get(at),
        sorted[(sorted.length - 1) / 10] / 1_000.0,
        ratios[(ratios.length - 1) / 2],
        ratios[ranks[0]],
        ratios[ranks[1]]);
  }

  /** Between which of so many sorted values the median lies with 95 % confidence (binomial). */
  static int[] ranks(int count) {
    int reach = (int) Math.ceil(CONFIDENT * Math.sqrt(count));
    return new int[] {Math.max(0, (count - 1) / 2 - reach), Math.min(count - 1, count / 2 + reach)};
  }
}
