package gilbreak.run;

/** What one real thread does in a round. */
interface Part {
  /** The thread's share of the round. */
  Worker worker();

  /** Waits for the others at the start line, and plays the part to its end. */
  Stamps play(StartLine line, RunDelay delay);

  /** Whether it only stands ready for others to start it. */
  default boolean isIdle() {
    return false;
  }

  /** Nobody will start it any more. */
  default void dismiss() {}

  /** The round is given up: lets the process leave it in which the part is played. */
  default void stopElsewhere() {}

  /** The round was given up long ago: ends the process in which the part is played. */
  default void killElsewhere() {}
}
