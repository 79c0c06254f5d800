package gilbreak.judge.isolated;

import java.time.Duration;

/**
 * What a process may take that judges one answer.
 *
 * @param time from its start to its outcome
 * @param heapMegabytes the memory of its JVM; what else a JVM needs comes on top of that
 */
public record IsolationLimits(Duration time, int heapMegabytes) {
  /** Three times what the explorer may take, and several times what a sitting takes. */
  public static final IsolationLimits DEFAULT = new IsolationLimits(Duration.ofSeconds(60), 512);
}
