package gilbreak.run;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whether this JVM's own compiler has gone to rest. In a young JVM it still compiles what read the
 * level and proved it, and takes the cores for that from the program that is measured.
 */
final class CompilerRest {
  private static final long SPAN = TimeUnit.MILLISECONDS.toNanos(50);

  /** The share of a span that may be compiled and called rest. */
  private static final int SHARE = 10;

  private final LongSupplier compiled;
  private long begun;
  private long before;
  private boolean resting;

  /**
   * @param compiled for how long was compiled so far, in milliseconds
   * @param now in nanoseconds
   */
  CompilerRest(LongSupplier compiled, long now) {
    this.compiled = compiled;
    this.begun = now;
    this.before = compiled.getAsLong();
  }

  /** For how long this JVM has compiled, in milliseconds; always 0 where nobody can tell. */
  static LongSupplier compiled() {
    CompilationMXBean bean = ManagementFactory.getCompilationMXBean();
    return bean != null && bean.isCompilationTimeMonitoringSupported()
        ? bean::getTotalCompilationTime
        : () -> 0;
  }

  /** Whether hardly anything was compiled in the last span that is over. */
  boolean isThere(long now) {
    if (now - begun >= SPAN) {
      long total = compiled.getAsLong();
      resting = TimeUnit.MILLISECONDS.toNanos(total - before) * SHARE <= now - begun;
      begun = now;
      before = total;
    }
    return resting;
  }
}
