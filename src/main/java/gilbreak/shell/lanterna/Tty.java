package gilbreak.shell.lanterna;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import gilbreak.play.Size;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lanterna's Unix terminal, taken and given back as a whole.
 *
 * <p>Lanterna saves the settings, restores them in a shutdown hook, and hears of resizes. All else
 * happens here, under the lock of the gate that all output goes through: a signal may end the game
 * on another thread in the midst of a frame, and what has been given back must stay so.
 *
 * <p>It gets no input, for keys are read elsewhere: so it can never ask the terminal a question and
 * wait for the answer.
 */
final class Tty extends UnixTerminal {
  /** Modes beyond the full screen: the cursor hidden, pastes marked. */
  private static final String ENTER = "\u001b[?25l\u001b[?2004h";

  /** Reports of buttons and the wheel, in numbers of any size. */
  private static final String MOUSE_ON = "\u001b[?1000h\u001b[?1006h";

  private static final String MOUSE_OFF = "\u001b[?1006l\u001b[?1000l";

  /** Wipes too, since a terminal without a second screen would keep the picture. */
  private static final String LEAVE = "\u001b[?2004l\u001b[m\u001b[H\u001b[2J";

  private static final TerminalSize USUAL = new TerminalSize(80, 24);

  private final Gate gate;

  /** Whether the terminal has been given back for good. */
  private boolean over;

  /** Whether the mouse is to be reported, and whether that was asked for. */
  private boolean mouse;

  private boolean mouseOn;

  private volatile Size size = new Size(USUAL.getColumns(), USUAL.getRows());

  private Tty(Gate gate) throws IOException {
    super(InputStream.nullInputStream(), gate, StandardCharsets.UTF_8, CtrlCBehaviour.TRAP);
    this.gate = gate;
  }

  /** Takes the terminal of this process, to be painted on through a stream. */
  static Tty take(FileOutputStream out, Runnable resized) throws IOException {
    Tty tty = new Tty(new Gate(out));
    tty.measure();
    tty.registerTerminalResizeListener(
        () -> {
          tty.measure();
          resized.run();
        });
    tty.take();
    return tty;
  }

  Size size() {
    return size;
  }

  /** Writes a sequence; to nowhere once the terminal has been given back. */
  void write(Sequence sequence) throws IOException {
    synchronized (gate) {
      gate.write(sequence.bytes(), 0, sequence.length());
      gate.flush();
    }
  }

  /** Takes the mouse, or lets go of it. */
  void useMouse(boolean wanted) throws IOException {
    synchronized (gate) {
      mouse = wanted;
      if (!over) {
        send(mouse ? MOUSE_ON : mouseOff());
        mouseOn = mouse;
        flush();
      }
    }
  }

  /** A terminal that was never asked for its mouse need not be told to stop. */
  private String mouseOff() {
    return mouseOn ? MOUSE_OFF : "";
  }

  private void send(String text) throws IOException {
    writeToTerminal(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Gives the terminal back, stops the job, and takes the terminal again when it goes on. */
  void suspend() throws IOException {
    synchronized (gate) {
      if (over) {
        return;
      }
      exitPrivateMode();
      super.restoreTerminalSettings();
    }
    stopJob();
    // The settings to restore stay those of the start: continued in the background, the job would
    // now find those of the shell's line editor.
    measure();
    take();
  }

  private void take() throws IOException {
    synchronized (gate) {
      if (!over) {
        // Ctrl-C, Ctrl-Z and Ctrl-S are keys of the game; the driver must keep none for itself.
        runSTTYCommand("-icanon", "min", "1", "time", "0", "-echo", "-isig", "-ixon", "-iexten");
        enterPrivateMode();
      }
    }
  }

  /**
   * Stops the whole process group, as the driver does for Ctrl-Z. The shell that sends the signal
   * is in the group and stops too: its end means that the job goes on.
   */
  private static void stopJob() throws IOException {
    Process shell = new ProcessBuilder("/bin/sh", "-c", "kill -TSTP 0").inheritIO().start();
    try {
      shell.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void enterPrivateMode() throws IOException {
    synchronized (gate) {
      gate.open();
      super.enterPrivateMode();
      send(ENTER);
      useMouse(mouse);
      flush();
    }
  }

  @Override
  public void exitPrivateMode() throws IOException {
    synchronized (gate) {
      send(mouseOff() + LEAVE);
      mouseOn = false;
      super.exitPrivateMode();
      gate.shut();
    }
  }

  /** The end of Lanterna's {@code close} and of its shutdown hook: nothing takes it back after. */
  @Override
  protected void restoreTerminalSettings() throws IOException {
    synchronized (gate) {
      over = true;
      super.restoreTerminalSettings();
    }
  }

  /** Measures again, one thread after the other, so that the last measure is of the last size. */
  private synchronized void measure() {
    TerminalSize now = findTerminalSize();
    size = new Size(now.getColumns(), now.getRows());
  }

  /** Asks the driver; Lanterna would ask the terminal, and some terminals never answer. */
  @Override
  protected TerminalSize findTerminalSize() {
    try {
      String[] rowsAndColumns = runSTTYCommand("size").trim().split(" ", 2);
      int rows = Integer.parseInt(rowsAndColumns[0]);
      int columns = Integer.parseInt(rowsAndColumns[1]);
      return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : USUAL;
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return USUAL;
    }
  }

  // Lanterna's constructor and hook would run a program for each of these; take() runs one for all.

  @Override
  protected void canonicalMode(boolean enabled) {}

  @Override
  protected void keyEchoEnabled(boolean enabled) {}

  @Override
  protected void keyStrokeSignalsEnabled(boolean enabled) {}
}
