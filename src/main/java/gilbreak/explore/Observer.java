package gilbreak.explore;

/** Watches an exploration, and may end it. */
@FunctionalInterface
public interface Observer {
  /** Lets it run to its end. */
  Observer NONE = (states, frontier) -> true;

  /**
   * Told again and again how far it is; false ends the exploration.
   *
   * @param states how many states have been seen
   * @param frontier how many ways to go on from them are waiting to be tried; it shrinks to 0
   */
  boolean goOn(long states, long frontier);
}
