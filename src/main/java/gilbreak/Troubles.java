package gilbreak;

import gilbreak.source.SourceException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong: what is wrong in a file in its own words, a fault of ours as one. */
final class Troubles implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception trouble, CommandLine command, ParseResult parsed) {
    String message = String.valueOf(trouble.getMessage());
    if (trouble instanceof SourceException || trouble instanceof IOException) {
      command.getErr().println(message);
      return ExitStatus.USAGE;
    }
    command.getErr().println("internal error: " + trouble);
    trouble.printStackTrace(command.getErr());
    return ExitStatus.INTERNAL;
  }
}
