package gilbreak.machine;

/**
 * A signal that was given when nobody waited for it, so that whoever came later waits for ever.
 *
 * @param moment the number of the moment at which it was given, from 0
 * @param signaller the thread that gave it
 * @param object the condition, or the event that was cleared again
 * @param waiter the thread that waits for one now
 */
public record LostSignal(int moment, int signaller, String object, int waiter) {}
