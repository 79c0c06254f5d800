package gilbreak;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

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
    Optional<Shortcut> game =
        Shortcut.of(args).filter(shortcut -> shortcut.playing().refusal().isEmpty());
    return game.isPresent() ? play(game.get(), err) : Commands.run(args, out, err);
  }

  private static int play(Shortcut game, PrintWriter err) {
    try {
      return game.playing().play(Playing.shippedWith(game.packs()));
    } catch (IOException | InterruptedException | RuntimeException e) {
      return Troubles.tell(e, err);
    }
  }
}
