package gilbreak.program;

/**
 * What can be done to a synchronisation object in one step. A method that waits in the middle is
 * several: first the thread enlists, later it returns.
 */
public enum Operation {
  /** Waits until it can take the object. */
  ACQUIRE,
  /** Takes the object if it can be had now; tells whether. */
  TRY_ACQUIRE,
  /** Takes the object, or gives up waiting for it; tells which. */
  ACQUIRE_WITHIN,
  RELEASE,
  LOCKED,

  /**
   * Begins to wait: on a condition, giving up its lock; on an event, unless it is set already. The
   * result is what the operation that ends the waiting has to be given.
   */
  ENLIST,
  /** Ends waiting on a condition or event; waits for it. */
  RETURN,
  /** Ends waiting on an event, or gives up; tells which. */
  RETURN_WITHIN,
  /**
   * Gives up waiting on a condition, unless it has been notified; it still has to return. Given
   * {@link #GOES_ON}, it has what is left of the time of the thread's last wait there.
   */
  GIVE_UP,
  NOTIFY,
  NOTIFY_ALL,

  SET,
  CLEAR,
  IS_SET,

  /** Waits while a barrier lets out its last crowd, then joins the next; tells its number in it. */
  ARRIVE,
  /** Waits until the barrier opens, and leaves. */
  LEAVE,
  /** Waits until the barrier opens, or gives up and breaks it. */
  LEAVE_WITHIN,
  ABORT,
  RESET,
  N_WAITING,
  BROKEN,

  PUT,
  TRY_PUT,
  PUT_WITHIN,
  GET,
  TRY_GET,
  GET_WITHIN,
  QSIZE,
  EMPTY,
  FULL,
  TASK_DONE,
  JOIN,

  ACQUIRE_READ,
  RELEASE_READ,
  ACQUIRE_WRITE,
  RELEASE_WRITE;

  /** What {@link #GIVE_UP} is given when it goes on with a wait that has begun before. */
  public static final long GOES_ON = 1;

  /** Whether it gives up waiting after a time. */
  public boolean mayGiveUp() {
    return this == ACQUIRE_WITHIN
        || this == RETURN_WITHIN
        || this == GIVE_UP
        || this == LEAVE_WITHIN
        || this == PUT_WITHIN
        || this == GET_WITHIN;
  }
}
