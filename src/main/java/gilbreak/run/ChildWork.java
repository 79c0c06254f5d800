package gilbreak.run;

/** What a thread or process does each time that a task starts it. */
interface ChildWork {
  void run();

  /** Like {@link Part#stopElsewhere}. */
  default void stopElsewhere() {}

  /** Like {@link Part#killElsewhere}. */
  default void killElsewhere() {}
}
