package gilbreak.sync;

/** Makes a task ready that waits for an object; the event loop's part. */
public interface Waker {
  /**
   * The task becomes ready.
   *
   * @param words the engine's words
   */
  void wake(long[] words, int task);
}
