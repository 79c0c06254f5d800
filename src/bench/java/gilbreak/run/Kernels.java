package gilbreak.run;

import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Compares generated code with the same thing written by hand in Java: pairs of short windows in
 * random order, in one JVM. Prints the median of the pairs' ratios, by hand divided by generated,
 * so that more than 1 means that the generated code is faster; and their quartiles.
 */
final class Kernels {
  private static final int WARM_UP = 300;
  private static final int PAIRS = 600;

  private final Burner burner = Burner.calibrated();
  private final ExecutorService hands = Executors.newFixedThreadPool(2);
  private final Random random = new Random(1);

  public static void main(String[] args) throws Exception {
    Kernels kernels = new Kernels();
    kernels.compare("one thread, counter with lock", COUNTER, 20_000, 1, new Counter(20_000));
    kernels.compare("counter with lock", COUNTER, 4_000, 2, new Counter(4_000));
    kernels.compare("one thread, work outside lock", OUTSIDE, 6_000, 1, kernels.new Outside(6_000));
    kernels.compare("work outside lock", OUTSIDE, 3_000, 2, kernels.new Outside(3_000));
    kernels.compare("producer and consumer", QUEUE, 2_000, 0, new Items(2_000));
    kernels.hands.shutdown();
  }

  private static final String COUNTER =
      """
          for i in range(n):
              with A:
                  cnt += 1
      """;

  private static final String OUTSIDE =
      """
          x = me + 1
          for i in range(n):
              for j in range(50):
                  x = (x * 31 + j) % 1000003
              with A:
                  cnt += x
      """;

  private static final String QUEUE =
      """
      - name: producer
        code: |
          for i in range(n):
              q.put(i)
      - name: consumer
        code: |
          for i in range(n):
              cnt += q.get()
      """;

  /** What each of two threads does, written by hand. */
  private interface ByHand {
    void run(int me) throws InterruptedException;
  }

  /**
   * Two longs on cache lines of their own, accessed as generated code accesses shared variables.
   */
  private static final class Cell {
    private final AtomicLongArray words = new AtomicLongArray(32);

    void add(long more) {
      words.setOpaque(16, Math.addExact(words.getOpaque(16), more));
    }
  }

  private static final class Counter implements ByHand {
    private final int times;
    private final Cell cnt = new Cell();
    private final Lock lock = new ReentrantLock();

    Counter(int times) {
      this.times = times;
    }

    @Override
    public void run(int me) throws InterruptedException {
      for (int i = 0; i < times; i++) {
        lock.lockInterruptibly();
        try {
          cnt.add(1);
        } finally {
          lock.unlock();
        }
      }
    }
  }

  private final class Outside implements ByHand {
    private final int times;
    private final Cell cnt = new Cell();
    private final Lock lock = new ReentrantLock();

    Outside(int times) {
      this.times = times;
    }

    @Override
    public void run(int me) throws InterruptedException {
      long x = me + 1;
      for (int i = 0; i < times; i++) {
        for (long j = 0; j < 50; j++) {
          x = Math.floorMod(Math.addExact(Math.multiplyExact(x, 31L), j), 1_000_003L);
        }
        lock.lockInterruptibly();
        try {
          cnt.add(x);
        } finally {
          lock.unlock();
        }
      }
    }
  }

  private static final class Items implements ByHand {
    private final int times;
    private final Cell cnt = new Cell();
    private final ArrayBlockingQueue<Long> queue = new ArrayBlockingQueue<>(8);

    Items(int times) {
      this.times = times;
    }

    @Override
    public void run(int me) throws InterruptedException {
      for (int i = 0; i < times; i++) {
        if (me == 0) {
          queue.put((long) i);
        } else {
          cnt.add(queue.take());
        }
      }
    }
  }

  private static Level level(String code, int n, int copies) throws SourceException {
    String threads =
        copies == 0 ? code : "- name: looper\n  copies: " + copies + "\n  code: |\n" + code;
    String text =
        """
        format: 1
        id: kernel
        title: Kernel
        gil: off
        params: {n: {prove: 2, run: %d}}
        shared: {cnt: 0}
        objects: {A: Lock, q: Queue(8)}
        goal: {finally: cnt >= 0}
        threads:
        """;
    return LevelReader.read(new SourceText("kernel.yaml", text.formatted(n) + threads));
  }

  private void compare(String name, String code, int n, int copies, ByHand byHand)
      throws Exception {
    Level level = level(code, n, copies);
    Compiled compiled = Compiled.of(new Puzzle(level, Solution.EMPTY).program(Size.RUN));
    int threads = copies == 0 ? 2 : copies;
    double[] ratios = new double[PAIRS];
    double hand = Double.MAX_VALUE;
    double generated = Double.MAX_VALUE;
    try (Team team = new Team(threads, burner)) {
      for (int i = -WARM_UP; i < PAIRS; i++) {
        boolean first = random.nextBoolean();
        double one = first ? byHand(byHand, threads) : team.run(compiled).nanos();
        double other = first ? team.run(compiled).nanos() : byHand(byHand, threads);
        double ratio = first ? one / other : other / one;
        if (i >= 0) {
          ratios[i] = ratio;
          hand = Math.min(hand, first ? one : other);
          generated = Math.min(generated, first ? other : one);
        }
      }
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %-30s | %.2f | %.2f to %.2f | %.2f | %.0f us |%n",
        name,
        ratios[PAIRS / 2],
        ratios[PAIRS / 4],
        ratios[3 * PAIRS / 4],
        hand / generated,
        generated / 1e3);
  }

  /** Nanoseconds from the first start to the last end; each thread takes its own. */
  private double byHand(ByHand kernel, int threads) throws Exception {
    CyclicBarrier line = new CyclicBarrier(threads);
    List<Future<long[]>> stamps = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int me = i;
      stamps.add(
          hands.submit(
              () -> {
                line.await();
                long start = System.nanoTime();
                kernel.run(me);
                return new long[] {start, System.nanoTime()};
              }));
    }
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (Future<long[]> stamp : stamps) {
      start = Math.min(start, stamp.get()[0]);
      end = Math.max(end, stamp.get()[1]);
    }
    return end - start;
  }
}
