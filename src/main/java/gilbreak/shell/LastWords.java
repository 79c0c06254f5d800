package gilbreak.shell;

import java.io.PrintStream;
import java.util.function.IntConsumer;

/**
 * What happens to an exception that nobody caught: the terminal is given back first, or the trace
 * would go to the full screen and vanish with it; then the trace, then the end.
 *
 * @param exit ends the process with an exit status
 */
public record LastWords(Terminal terminal, PrintStream err, IntConsumer exit)
    implements Thread.UncaughtExceptionHandler {
  /** The exit status for an error of the game's own. */
  public static final int INTERNAL_ERROR = 70;

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    terminal.close();
    err.println("gilbreak: internal error in thread " + thread.getName());
    thrown.printStackTrace(err);
    exit.accept(INTERNAL_ERROR);
  }
}
