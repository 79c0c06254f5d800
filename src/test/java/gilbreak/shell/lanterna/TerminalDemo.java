package gilbreak.shell.lanterna;

import gilbreak.play.Key;
import gilbreak.play.KeyChanges;
import gilbreak.play.Msg;
import gilbreak.play.Preferences;
import gilbreak.play.Size;
import gilbreak.shell.LastWords;
import gilbreak.view.Cell;
import gilbreak.view.Frame;
import gilbreak.view.Ink;
import java.io.IOException;
import java.util.Map;

/**
 * A game of nothing but a terminal, for the end-to-end tests: it names each key; {@code q} ends it,
 * {@code x} throws, {@code a} draws without end, Ctrl-Z suspends, Ctrl-L draws anew.
 */
public final class TerminalDemo {
  private final LanternaTerminal terminal;
  private String last = "none";
  private int count;
  private int drawn;

  private TerminalDemo(LanternaTerminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Surroundings surroundings = Surroundings.ofThisProcess();
    String refusal = surroundings.refusal().orElse("");
    if (!refusal.isEmpty()) {
      System.err.println("gilbreak: " + refusal);
      System.exit(2);
    }
    Preferences preferences =
        new Preferences(Map.of(), Map.of(), surroundings.promises(), KeyChanges.NONE);
    LanternaTerminal terminal = LanternaTerminal.open(Capabilities.of(preferences));
    Thread reader = new Thread(new TerminalDemo(terminal)::play, "reader");
    reader.setUncaughtExceptionHandler(new LastWords(terminal, System.err, System::exit));
    reader.start();
    reader.join();
    terminal.close();
    System.out.println("home=" + System.getProperty("gilbreak.home"));
    System.out.println("here=" + System.getProperty("user.dir"));
    System.exit(args.length > 0 ? Integer.parseInt(args[0]) : 0);
  }

  private void play() {
    try {
      terminal.onResize(this::draw);
      draw();
      Msg quit = new Msg.Pressed(Key.of('q'));
      for (Msg msg = terminal.read(); msg != null && !msg.equals(quit); msg = terminal.read()) {
        obey(msg);
        draw();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void obey(Msg msg) throws IOException {
    if (msg instanceof Msg.Pressed pressed) {
      obey(pressed.key());
    } else {
      last = msg.toString();
    }
  }

  private void obey(Key key) throws IOException {
    last = key.name() == Key.Name.CHARACTER ? "'" + key.symbol() + "'" : key.name().name();
    count++;
    switch (key.name()) {
      case SUSPEND -> terminal.suspend();
      case REDRAW -> terminal.forget();
      case CHARACTER -> obey(key.symbol());
      default -> {}
    }
  }

  private void obey(char symbol) {
    if (symbol == 'x') {
      throw new IllegalStateException("thrown on purpose");
    } else if (symbol == 'a') {
      Thread animation = new Thread(this::animate, "animation");
      animation.setDaemon(true);
      animation.start();
    }
  }

  private void animate() {
    while (true) {
      terminal.forget(); // so that a frame in the wrong place cannot be overlooked
      draw();
    }
  }

  private synchronized void draw() {
    Size size = terminal.size();
    Frame frame = new Frame(size);
    frame.put(0, 0, "READY size " + size.columns() + "x" + size.rows(), Ink.TITLE);
    frame.put(0, 1, "key " + count + " " + last, Ink.PLAIN);
    frame.put(40, 1, "drawn " + drawn++, Ink.CHANGED);
    frame.put(0, 2, "┌│└ █▓▒░· ★☆ ▸ → ✗✓ \u001b[31m", Ink.PLAIN);
    Ink[] inks = Ink.values();
    for (int i = 0; i < inks.length; i++) {
      frame.put(0, 3 + i, inks[i].name(), inks[i]);
    }
    frame.set(size.columns() - 1, size.rows() - 1, new Cell('!', Ink.PLAIN));
    try {
      terminal.show(frame);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
