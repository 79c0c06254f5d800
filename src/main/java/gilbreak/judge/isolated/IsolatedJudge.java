package gilbreak.judge.isolated;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Judges answers in a process of their own each, so that whatever an answer does harms nobody else:
 * it takes no more than its time and its memory, and can be killed at any moment. However that ends
 * is a value, never an exception.
 */
public final class IsolatedJudge {
  /** No option that changes how fast code is beside those of the game itself. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:-DontCompileHugeMethods",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-XX:-UsePerfData",
          "-Xshare:auto");

  /** What a JVM takes options from; those are not meant for this one. */
  private static final List<String> SURROUNDINGS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final String main;
  private final IsolationLimits limits;

  /**
   * @param main where the process begins; it has a main method that calls {@link IsolatedProcess}
   */
  public IsolatedJudge(Class<?> main, IsolationLimits limits) {
    this.main = main.getName();
    this.limits = limits;
  }

  /**
   * Judges an answer.
   *
   * @param goOn asked many times a second; when it says no, the process is killed
   */
  public Outcome judge(Order order, BooleanSupplier goOn) {
    try {
      return new Custody(start(), limits).outcome(order, goOn);
    } catch (IOException e) {
      return new Outcome.Died("it cannot be started: " + e.getMessage());
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
    command.add("-Xmx" + limits.heapMegabytes() + "m");
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(SURROUNDINGS);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
