package gilbreak.explore;

/** Asks the observer now and then, in all parts of an exploration, whether to go on. */
final class Patience {
  /** How many small pieces of work are done between two questions. */
  static final int PIECES = 1024;

  private final Observer observer;
  private int pieces;
  private long states;
  private long frontier;

  Patience(Observer observer) {
    this.observer = observer;
  }

  /** Called for every piece of work on so many states; throws when the observer has had enough. */
  void work(long statesNow, long frontierNow) {
    states = statesNow;
    frontier = frontierNow;
    work();
  }

  /** Called for every piece of work. */
  void work() {
    if (++pieces == PIECES) {
      pieces = 0;
      if (!observer.goOn(states, frontier)) {
        throw new Cancelled();
      }
    }
  }

  /** Whether the observer has just been asked. */
  boolean hasJustAsked() {
    return pieces == 0;
  }

  /** The observer wants no more. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("it was cancelled", null, false, false);
    }
  }
}
