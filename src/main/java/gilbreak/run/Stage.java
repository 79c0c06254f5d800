package gilbreak.run;

/** Where programs are run, one round at a time. */
@FunctionalInterface
interface Stage {
  Round.Result run(Compiled compiled);

  /**
   * Tries to get cores of their own for the threads: a system with more to do than cores may have
   * put two of them on one, and leaves them there, since threads that hardly ever run long are not
   * worth moving.
   */
  default void spread() {}
}
