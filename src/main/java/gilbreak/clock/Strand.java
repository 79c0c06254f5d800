package gilbreak.clock;

import gilbreak.timeline.Activity;
import gilbreak.timeline.Span;

/**
 * A thread of the operating system: what can have a core. It plays a thread of the program, or as
 * the event loop one after another.
 */
final class Strand {
  /** In place of the number of a thread of the program: it plays none now. */
  static final int NONE = -1;

  private final int number;
  private final boolean process;
  private final Recorder recorder;
  private int lane;
  private int core = Span.NO_CORE;
  private Activity onCore = Activity.RUNNING;
  private String waitsFor = "";

  /**
   * @param process whether it is a process of its own
   */
  Strand(int number, int lane, boolean process, Recorder recorder) {
    this.number = number;
    this.process = process;
    this.lane = lane;
    this.recorder = recorder;
  }

  /** Counted over all strands. */
  int number() {
    return number;
  }

  boolean isProcess() {
    return process;
  }

  int core() {
    return core;
  }

  boolean hasCore() {
    return core != Span.NO_CORE;
  }

  /** Which thread of the program it plays from now on. */
  void plays(int thread) {
    lane = thread;
  }

  /** What it is seen to do while it has a core: it computes, or looks again at a lock. */
  void doesOnCore(Activity activity, String on) {
    onCore = activity;
    waitsFor = on;
    if (hasCore()) {
      show(activity, on);
    }
  }

  void gets(int free) {
    core = free;
    show(onCore, waitsFor);
  }

  void losesCore() {
    core = Span.NO_CORE;
  }

  /** Notes what it does now. */
  void show(Activity activity, String on) {
    if (lane != NONE) {
      recorder.show(lane, activity, on, core);
    }
  }
}
