package gilbreak;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;

/** Starts the game, or what the command line asks for. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    PrintWriter out = new PrintWriter(System.out, true, charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    System.exit(run(args, out, err));
  }

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
