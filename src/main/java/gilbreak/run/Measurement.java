package gilbreak.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Candidate, baseline and par, one window after the other. It ends early when a round goes wrong:
 * then there is nothing to measure.
 */
final class Measurement {
  private static final long LONGEST_WARM_UP = TimeUnit.SECONDS.toNanos(2);

  /** The JVM compiles behind a program's back, and so is often late. */
  private static final long SHORTEST_WARM_UP = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long LONGEST_CHECK = TimeUnit.MILLISECONDS.toNanos(500);

  /** So many disturbed turns in a row may be due to where the threads are. */
  private static final int BAD_LUCK = 10;

  private final List<Contestant> contestants;
  private final Stage stage;
  private final Instruments instruments;
  private final boolean delaysCount;
  private final RunObserver observer;
  private int disturbed;

  /**
   * @param contestants candidate, baseline, par
   * @param delaysCount whether a thread that waits for a core has been robbed of it
   */
  Measurement(
      List<Contestant> contestants,
      Stage stage,
      Instruments instruments,
      boolean delaysCount,
      RunObserver observer) {
    this.contestants = contestants;
    this.stage = stage;
    this.instruments = instruments;
    this.delaysCount = delaysCount;
    this.observer = observer;
  }

  /** Does everything that belongs to a sitting, in its order. */
  Sitting sit() {
    warmUp();
    int size = windowSize();
    Sitting sitting = new Sitting(check(size));
    long begun = now();
    while (goesOn(sitting.turns()) && !sitting.isOver(now() - begun)) {
      List<Window> three = turn(contestants, size);
      sitting.add(three.get(0), three.get(1), three.get(2));
    }
    return sitting;
  }

  private long now() {
    return instruments.clock().getAsLong();
  }

  private boolean goesOn(int turns) {
    return isRight() && observer.goOn(Math.min(turns, Sitting.MOST), Sitting.MOST);
  }

  /** Whether no round has gone wrong so far. */
  boolean isRight() {
    return contestants.stream().allMatch(one -> one.wrong() == 0);
  }

  private void warmUp() {
    List<Plateau> plateaus = contestants.stream().map(one -> new Plateau()).toList();
    long begun = now();
    CompilerRest rest = new CompilerRest(instruments.compiled(), begun);
    while (goesOn(0) && !isWarm(plateaus, now() - begun, rest.isThere(now()))) {
      for (int i = 0; i < plateaus.size() && isRight(); i++) {
        plateaus.get(i).add(contestants.get(i).warmUp(stage).nanos());
      }
    }
  }

  private static boolean isWarm(List<Plateau> plateaus, long nanos, boolean compiled) {
    boolean calm = compiled && plateaus.stream().allMatch(Plateau::isReached);
    return nanos >= LONGEST_WARM_UP || (nanos >= SHORTEST_WARM_UP && calm);
  }

  private int windowSize() {
    return Window.rounds(
        contestants.stream().mapToDouble(Contestant::fastest).min().orElseThrow(),
        contestants.stream().mapToDouble(Contestant::fastest).max().orElseThrow());
  }

  private SelfCheck check(int size) {
    SelfCheck check = new SelfCheck();
    Contestant baseline = contestants.get(1);
    long begun = now();
    while (!check.isEnough() && now() - begun < LONGEST_CHECK && goesOn(0)) {
      List<Window> two = turn(List.of(baseline, baseline), size);
      check.add(two.get(0), two.get(1));
    }
    return check;
  }

  /** A window of each in random order; the list has them in the order of the contestants. */
  private List<Window> turn(List<Contestant> all, int size) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
    Collections.shuffle(order, instruments.random());
    List<Window> windows = new ArrayList<>(Collections.nCopies(all.size(), Window.NONE));
    long stolen = instruments.stolen().getAsLong();
    order.forEach(i -> windows.set(i, all.get(i).window(stage, size, delaysCount)));
    if (instruments.stolen().getAsLong() != stolen) {
      windows.replaceAll(Window::disturbed);
    }
    spread(windows);
    return windows;
  }

  private void spread(List<Window> windows) {
    disturbed = windows.stream().allMatch(Window::clean) ? 0 : disturbed + 1;
    if (disturbed == BAD_LUCK) {
      disturbed = 0;
      stage.spread();
    }
  }
}
