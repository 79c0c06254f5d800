package gilbreak.run;

import java.util.PriorityQueue;

/**
 * The tasks that sleep, and when each is to be woken, by {@link System#nanoTime}. A task sleeps
 * once at a time, so that each has one timer, used again and again.
 */
final class Timers {
  private final Timer[] timers;
  private final PriorityQueue<Timer> queue;
  private long order;

  Timers(int tasks) {
    this.timers = new Timer[tasks];
    this.queue = new PriorityQueue<>(Math.max(1, tasks));
    for (int task = 0; task < tasks; task++) {
      timers[task] = new Timer(task);
    }
  }

  /** The task is not asleep yet. */
  void add(int task, long deadline) {
    Timer timer = timers[task];
    timer.deadline = deadline;
    timer.order = order++;
    queue.add(timer);
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** The earliest deadline; there must be one. */
  long first() {
    return queue.element().deadline;
  }

  /** Takes out the task with the earliest deadline. */
  int take() {
    return queue.remove().task;
  }

  private static final class Timer implements Comparable<Timer> {
    private final int task;
    private long deadline;
    private long order;

    Timer(int task) {
      this.task = task;
    }

    /** The clock may overflow, so that only differences say anything. */
    @Override
    public int compareTo(Timer other) {
      long later = deadline - other.deadline;
      return Long.signum(later == 0 ? order - other.order : later);
    }
  }
}
