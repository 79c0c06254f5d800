package gilbreak.shell.lanterna;

import gilbreak.play.Msg;
import gilbreak.play.Preferences;
import gilbreak.play.Size;
import gilbreak.shell.Terminal;
import gilbreak.view.Frame;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The terminal that the game was started in. */
public final class LanternaTerminal implements Terminal {
  private Painter painter;
  private final KeyReader keys;
  private final Tty tty;
  private final List<Runnable> resizeListeners = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /** What is on the screen, and so what a click was meant for. */
  private volatile Frame shown = new Frame(new Size(0, 0));

  private LanternaTerminal(Capabilities capabilities) throws IOException {
    painter = new Painter(capabilities);
    // The bare descriptors: System.out would write each cell on its own.
    keys = new KeyReader(new FileInputStream(FileDescriptor.in));
    tty = Tty.take(new FileOutputStream(FileDescriptor.out), this::resized);
    tty.useMouse(capabilities.mouse());
  }

  /** Takes the terminal; a shutdown hook gives it back if nobody else does. */
  public static LanternaTerminal open(Capabilities capabilities) throws IOException {
    return new LanternaTerminal(capabilities);
  }

  @Override
  public Size size() {
    return tty.size();
  }

  @Override
  public synchronized void show(Frame frame) throws IOException {
    shown = frame;
    tty.write(painter.paint(frame, tty.size()));
  }

  @Override
  public synchronized void forget() {
    painter.forget();
  }

  @Override
  public synchronized void adjust(Preferences preferences) throws IOException {
    Capabilities capabilities = Capabilities.of(preferences);
    painter = new Painter(capabilities);
    tty.useMouse(capabilities.mouse());
  }

  @Override
  public @Nullable Msg read() throws IOException {
    Input input = closed ? null : keys.read();
    return input == null ? null : message(input);
  }

  private Msg message(Input input) {
    if (input instanceof Input.Click click) {
      return new Msg.Clicked(shown.target(click.column(), click.row()));
    }
    if (input instanceof Input.Pasted pasted) {
      return new Msg.Pasted(pasted.text());
    }
    return input instanceof Input.Typed typed
        ? new Msg.Pressed(typed.key())
        : new Msg.Wheeled(((Input.Wheel) input).down());
  }

  @Override
  public void onResize(Runnable listener) {
    resizeListeners.add(listener);
  }

  @Override
  public synchronized void suspend() throws IOException {
    tty.suspend();
    painter.forget();
  }

  @Override
  public void close() {
    closed = true;
    try {
      tty.close();
    } catch (IOException | IllegalStateException e) {
      // A terminal that hung up needs nothing more. A JVM that is going down refuses to forget
      // Lanterna's shutdown hook, but then the hook has done the work or is about to.
    }
  }

  private void resized() {
    forget();
    resizeListeners.forEach(Runnable::run);
  }
}
