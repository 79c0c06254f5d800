package gilbreak.explore;

/** Watches an exploration, and may end it. */
@FunctionalInterface
public interface Observer {
  /** Lets it run to its end. */
  Observer NONE = states -> true;

  /** Told now and then how many states have been seen; false ends the exploration. */
  boolean goOn(long states);
}
