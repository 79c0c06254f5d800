package gilbreak.clock;

import java.util.Arrays;

/**
 * What is to come, in order of time, and at the same time in the order in which it was set, but
 * what interrupts others last: a heap in arrays.
 */
final class Agenda {
  private static final int FIRST_CAPACITY = 64;

  /** Greater than the number of any entry. */
  private static final long LAST = 1L << 62;

  private long[] times = new long[FIRST_CAPACITY];
  private long[] orders = new long[FIRST_CAPACITY];
  private int[] stamps = new int[FIRST_CAPACITY];
  private Alarm[] alarms = new Alarm[FIRST_CAPACITY];
  private int size;
  private long entries;
  private long now;
  private long rung;

  /** The time, in nanoseconds since the start. */
  long now() {
    return now;
  }

  /** How many alarms have rung. */
  long rung() {
    return rung;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** What is set for the past comes now. */
  void add(long wanted, Alarm alarm, int stamp) {
    if (size == times.length) {
      grow();
    }
    int at = size++;
    long time = Math.max(wanted, now);
    long order = ++entries + (alarm.interrupts() ? LAST : 0);
    while (at > 0 && isBefore(time, order, (at - 1) / 2)) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    put(at, time, order, alarm, stamp);
  }

  private void grow() {
    int capacity = 2 * size;
    times = Arrays.copyOf(times, capacity);
    orders = Arrays.copyOf(orders, capacity);
    stamps = Arrays.copyOf(stamps, capacity);
    alarms = Arrays.copyOf(alarms, capacity);
  }

  private boolean isBefore(long time, long order, int other) {
    return time != times[other] ? time < times[other] : order < orders[other];
  }

  private void move(int from, int to) {
    put(to, times[from], orders[from], alarms[from], stamps[from]);
  }

  private void put(int at, long time, long order, Alarm alarm, int stamp) {
    times[at] = time;
    orders[at] = order;
    alarms[at] = alarm;
    stamps[at] = stamp;
  }

  /** Lets the next alarm ring that still counts; false when there is none. */
  boolean ringNext() {
    while (size > 0) {
      long time = times[0];
      Alarm alarm = alarms[0];
      int stamp = stamps[0];
      removeFirst();
      if (alarm.isValid(stamp)) {
        now = time;
        rung++;
        alarm.ring();
        return true;
      }
    }
    return false;
  }

  private void removeFirst() {
    int last = --size;
    long time = times[last];
    long order = orders[last];
    int at = 0;
    for (int child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && isBefore(times[child + 1], orders[child + 1], child)) {
        child++;
      }
      if (isBefore(time, order, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    move(last, at);
  }
}
