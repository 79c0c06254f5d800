package gilbreak.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Candidate, baseline and par on real threads, one window after the other. It ends early when a
 * round goes wrong: then there is nothing to measure.
 */
final class Measurement {
  private static final long LONGEST_WARM_UP = TimeUnit.SECONDS.toNanos(2);

  /** The JVM compiles behind a program's back, and so is often late. */
  private static final long SHORTEST_WARM_UP = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long LONGEST_CHECK = TimeUnit.MILLISECONDS.toNanos(500);

  private final Contestant candidate;
  private final Contestant baseline;
  private final Contestant par;
  private final Team team;
  private final boolean delaysCount;
  private final RunObserver observer;
  private final Random random = new Random();
  private final SelfCheck check = new SelfCheck();

  /**
   * @param delaysCount whether a thread that waits for a core has been robbed of it
   */
  Measurement(
      Contestant candidate,
      Contestant baseline,
      Contestant par,
      Team team,
      boolean delaysCount,
      RunObserver observer) {
    this.candidate = candidate;
    this.baseline = baseline;
    this.par = par;
    this.team = team;
    this.delaysCount = delaysCount;
    this.observer = observer;
  }

  private List<Contestant> all() {
    return List.of(candidate, baseline, par);
  }

  /** Does everything that belongs to a sitting, in its order. */
  Sitting sit() {
    warmUp();
    try (Steal steal = new Steal()) {
      int size = windowSize();
      check(size, steal);
      Sitting sitting = new Sitting(check);
      sit(sitting, size, steal);
      return sitting;
    }
  }

  private boolean goesOn(int turns) {
    return isRight() && observer.goOn(turns, Sitting.MOST);
  }

  /** Whether no round has gone wrong so far. */
  boolean isRight() {
    return all().stream().allMatch(one -> one.wrong() == 0);
  }

  private void warmUp() {
    List<Plateau> plateaus = all().stream().map(one -> new Plateau()).toList();
    long begun = System.nanoTime();
    while (goesOn(0) && !isWarm(plateaus, System.nanoTime() - begun)) {
      for (int i = 0; i < plateaus.size() && isRight(); i++) {
        plateaus.get(i).add(all().get(i).warmUp(team).nanos());
      }
    }
  }

  private static boolean isWarm(List<Plateau> plateaus, long nanos) {
    return nanos >= LONGEST_WARM_UP
        || (nanos >= SHORTEST_WARM_UP && plateaus.stream().allMatch(Plateau::isReached));
  }

  private int windowSize() {
    return Window.rounds(
        all().stream().mapToDouble(Contestant::fastest).min().orElseThrow(),
        all().stream().mapToDouble(Contestant::fastest).max().orElseThrow());
  }

  private void check(int size, Steal steal) {
    long begun = System.nanoTime();
    for (int i = 0;
        i < SelfCheck.PAIRS && System.nanoTime() - begun < LONGEST_CHECK && goesOn(0);
        i++) {
      List<Window> two = turn(List.of(baseline, baseline), size, steal);
      check.add(two.get(0), two.get(1));
    }
  }

  private void sit(Sitting sitting, int size, Steal steal) {
    long begun = System.nanoTime();
    while (goesOn(Math.min(sitting.turns(), Sitting.MOST))
        && !sitting.isOver(System.nanoTime() - begun)) {
      List<Window> three = turn(all(), size, steal);
      sitting.add(three.get(0), three.get(1), three.get(2));
    }
  }

  /** A window of each in random order; the list has them in the order of the contestants. */
  private List<Window> turn(List<Contestant> contestants, int size, Steal steal) {
    List<Integer> order = new ArrayList<>();
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < contestants.size(); i++) {
      order.add(i);
      windows.add(new Window(0, false));
    }
    Collections.shuffle(order, random);
    steal.hasGrown();
    order.forEach(i -> windows.set(i, contestants.get(i).window(team, size, delaysCount)));
    if (steal.hasGrown()) {
      windows.replaceAll(Window::disturbed);
    }
    return windows;
  }
}
