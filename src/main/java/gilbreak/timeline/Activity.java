package gilbreak.timeline;

import java.util.Locale;

/** What a thread can be doing. */
public enum Activity {
  /** It has a core and computes. */
  RUNNING,
  /** It could go on, but has no core, or its event loop is at another task. */
  READY,
  /** It waits for the global interpreter lock. */
  GIL,
  /** It waits for a lock that another thread holds. */
  LOCK,
  /** It waits for something else that another thread has to do: an event, an item, an end. */
  OTHERS,
  /** It waits for the outside world, or sleeps. */
  IO;

  /** Whether it waits until another thread has done something. */
  public boolean waits() {
    return this == GIL || this == LOCK || this == OTHERS;
  }

  /** The word for it in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
