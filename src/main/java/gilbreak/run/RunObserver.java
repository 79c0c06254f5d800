package gilbreak.run;

/** Watches a run, and may end it. */
@FunctionalInterface
public interface RunObserver {
  /** Lets it run to its end. */
  RunObserver NONE = (rounds, of) -> true;

  /** Told after each round how many are done, of about how many; false ends the run. */
  boolean goOn(int rounds, int of);
}
