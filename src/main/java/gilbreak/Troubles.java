package gilbreak;

import gilbreak.source.SourceException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong: what is wrong in a file in its own words, a fault of ours as one. */
final class Troubles implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception trouble, CommandLine command, ParseResult parsed) {
    return tell(trouble, command.getErr());
  }

  static int tell(Exception trouble, PrintWriter err) {
    String message = String.valueOf(trouble.getMessage());
    if (trouble instanceof SourceException || trouble instanceof IOException) {
      err.println(message);
      return ExitStatus.USAGE;
    }
    err.println("internal error: " + trouble);
    trouble.printStackTrace(err);
    return ExitStatus.INTERNAL;
  }
}
