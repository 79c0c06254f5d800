package gilbreak;

import java.io.PrintWriter;
import picocli.CommandLine;

/** All command lines, as picocli understands them. */
final class Commands {
  private Commands() {}

  /** Does what the arguments ask for; answers the exit status. */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    return new CommandLine(new PlayCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new Problems())
        .setExecutionExceptionHandler(new Troubles())
        .execute(args);
  }
}
