package gilbreak.shell;

import gilbreak.play.Key;
import gilbreak.play.Msg;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes on what the player does, until nothing comes any more. */
final class Keyboard implements Runnable {
  private static final Msg INTERRUPT = new Msg.Pressed(Key.of(Key.Name.INTERRUPT));

  private final Terminal terminal;
  private final Consumer<Msg> tell;
  private final Runnable impatience;
  private boolean interrupted;

  /**
   * @param impatience called when Ctrl-C is pressed once more: the first one should have ended all
   */
  Keyboard(Terminal terminal, Consumer<Msg> tell, Runnable impatience) {
    this.terminal = terminal;
    this.tell = tell;
    this.impatience = impatience;
  }

  @Override
  public void run() {
    for (Msg msg = next(); msg != null; msg = next()) {
      did(msg);
    }
    // Nobody is there to press it, and every screen has it.
    tell.accept(INTERRUPT);
  }

  private @Nullable Msg next() {
    try {
      return terminal.read();
    } catch (IOException terminalIsGone) {
      return null;
    }
  }

  private void did(Msg msg) {
    tell.accept(msg);
    if (msg.equals(INTERRUPT)) {
      if (interrupted) {
        impatience.run();
      }
      interrupted = true;
    }
  }
}
