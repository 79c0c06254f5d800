package gilbreak;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code gilbreak}: plays the game. */
@Command(
    name = "gilbreak",
    mixinStandardHelpOptions = true,
    subcommands = JudgeCommand.class,
    description = "A game that teaches scheduling and locking through puzzles.")
final class PlayCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitStatus.OK;
  }
}
