package gilbreak.shell;

import gilbreak.play.Key;
import gilbreak.play.Msg;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns keys into messages, until there are none any more. */
final class Keyboard implements Runnable {
  private static final Key INTERRUPT = Key.of(Key.Name.INTERRUPT);

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
    for (Key key = next(); key != null; key = next()) {
      pressed(key);
    }
    // Nobody is there to press it, and every screen has it.
    tell.accept(new Msg.Pressed(INTERRUPT));
  }

  private @Nullable Key next() {
    try {
      return terminal.read();
    } catch (IOException terminalIsGone) {
      return null;
    }
  }

  private void pressed(Key key) {
    tell.accept(new Msg.Pressed(key));
    if (key.equals(INTERRUPT)) {
      if (interrupted) {
        impatience.run();
      }
      interrupted = true;
    }
  }
}
