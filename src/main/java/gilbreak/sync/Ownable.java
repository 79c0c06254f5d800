package gilbreak.sync;

import gilbreak.program.Operation;
import gilbreak.program.PythonError;
import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Library;

/** A lock that a condition can work with. */
interface Ownable extends Meaning {
  SyncObject object();

  @Override
  default void checkTimeout(Operation operation, long microseconds) {
    if (object().library() == Library.MULTIPROCESSING) {
      return;
    }
    if (operation == Operation.TRY_ACQUIRE) {
      throw new PythonError("ValueError", "can't specify a timeout for a non-blocking call");
    }
    if (microseconds < 0) {
      throw new PythonError("ValueError", "timeout value must be a non-negative number");
    }
  }

  boolean isFree(long[] words);

  /** As {@code Condition._is_owned}: of a plain lock, whether anybody has it. */
  boolean isOwned(long[] words, int thread);

  /** Lets go of the lock altogether; answers what {@link #restore} needs. */
  long giveUp(long[] words);

  /** Takes the free lock as deeply as it was held before. */
  void restore(long[] words, int thread, long saved);
}
