package gilbreak.run;

import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;

/**
 * Python's {@code threading.Lock} for real threads: not reentrant, and released by whoever likes.
 *
 * <p>While it is taken its state is the ticket of the acquisition that took it. No two acquisitions
 * of a round have the same ticket, so that {@link Deadlock} can tell a thread that is still waiting
 * from one that has just been let in.
 */
final class ThreadLock extends AbstractQueuedLongSynchronizer {
  private static final long serialVersionUID = 1;

  /**
   * As often as the PyMutex of a free-threaded CPython yields before it parks (Python/lock.c). With
   * the GIL it tries once: whoever holds the lock may need the GIL to release it.
   */
  private static final int SPINS = 40;

  private final boolean onlyByHolders;

  /**
   * @param onlyByHolders whether only a thread that holds it can release it, so that no two threads
   *     release it at once
   */
  ThreadLock(boolean onlyByHolders) {
    this.onlyByHolders = onlyByHolders;
  }

  /** Tries again for a while; only without a GIL. */
  @SuppressWarnings("ThreadPriorityCheck") // as PyMutex does
  boolean spin(long ticket) {
    boolean taken = false;
    for (int i = 0; !taken && i < SPINS; i++) {
      Thread.yield();
      taken = tryAcquire(ticket);
    }
    return taken;
  }

  /** False when the lock was free. */
  boolean release() {
    return release(0);
  }

  /** Whether somebody else holds the lock than the acquisition of this ticket. */
  boolean keepsOut(long ticket) {
    long holder = getState();
    return holder != 0 && holder != ticket;
  }

  @Override
  protected boolean tryAcquire(long ticket) {
    return getState() == 0 && compareAndSetState(0, ticket);
  }

  @Override
  protected boolean tryRelease(long ignored) {
    if (onlyByHolders) {
      setState(0);
      return true;
    }
    long holder = getState();
    return holder != 0 && compareAndSetState(holder, 0);
  }
}
