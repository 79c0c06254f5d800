package gilbreak.run;

/**
 * For what a worker waits.
 *
 * @param object its number among the program's objects
 * @param ticket no two waits of a round have the same
 * @param blocked tells, from another thread, whether it still cannot go on
 */
record Waiting(int object, long ticket, Blocked blocked) {
  /** A look at the object. */
  interface Blocked {
    boolean now();
  }
}
