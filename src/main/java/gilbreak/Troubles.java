package gilbreak;

import gilbreak.classroom.client.Trouble;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;
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
    String message = message(trouble);
    if (trouble instanceof SourceException || trouble instanceof IOException) {
      err.println(message);
      return ExitStatus.USAGE;
    }
    err.println("internal error: " + trouble);
    trouble.printStackTrace(err);
    return ExitStatus.INTERNAL;
  }

  /** What the network throws has no words for people. */
  private static String message(Exception trouble) {
    return trouble instanceof ConnectException
            || trouble instanceof HttpTimeoutException
            || trouble instanceof SSLException
        ? Trouble.sentence((IOException) trouble)
        : String.valueOf(trouble.getMessage());
  }
}
