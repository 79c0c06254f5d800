package gilbreak.shell;

import gilbreak.play.Key;
import gilbreak.play.Msg;
import gilbreak.play.Preferences;
import gilbreak.play.Setting;
import gilbreak.play.Size;
import gilbreak.view.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/** A terminal in memory: keys are typed by a test, and what is shown is remembered. */
final class FakeTerminal implements Terminal {
  /** Of a player who has none. */
  static final Game.Wishes WISHES =
      new Game.Wishes(Preferences.NONE, List.of(), settings -> Optional.empty());

  private static final long PATIENCE_MILLIS = 20_000;

  private final BlockingQueue<Optional<Msg>> keys = new LinkedBlockingQueue<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private Runnable resized = () -> {};
  private Size size = Size.LEAST;
  private CountDownLatch stall = new CountDownLatch(0);
  private boolean stalled;
  private boolean gone;

  FakeTerminal type(String symbols) {
    symbols.chars().forEach(symbol -> press(Key.of((char) symbol)));
    return this;
  }

  FakeTerminal press(Key.Name name) {
    return press(Key.of(name));
  }

  private FakeTerminal press(Key key) {
    keys.add(Optional.of(new Msg.Pressed(key)));
    return this;
  }

  /** A click on the first place of a text that is shown. */
  synchronized FakeTerminal click(String text) {
    Frame frame = frames.get(frames.size() - 1);
    List<String> rows = frame.text();
    for (int row = 0; row < rows.size(); row++) {
      int column = rows.get(row).indexOf(text);
      if (column >= 0) {
        keys.add(Optional.of(new Msg.Clicked(frame.target(column, row))));
        return this;
      }
    }
    throw new AssertionError("no " + text + " on\n" + shown());
  }

  /** There will be no key any more. */
  void hangUp() {
    keys.add(Optional.empty());
  }

  /** Every further picture fails. */
  synchronized void vanish() {
    gone = true;
  }

  /** Every further picture waits. */
  synchronized void stallUntil(CountDownLatch latch) {
    stall = latch;
  }

  /** Waits until a picture waits. */
  synchronized FakeTerminal awaitsStall() {
    return awaits("a picture that waits", shown -> stalled);
  }

  void resize(Size now) {
    synchronized (this) {
      size = now;
    }
    resized.run();
  }

  /** Waits until a picture with this text is shown. */
  FakeTerminal awaits(String text) {
    return awaits(text, shown -> shown.contains(text));
  }

  synchronized FakeTerminal awaits(String what, Predicate<String> condition) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!condition.test(shown())) {
      long left = end - System.currentTimeMillis();
      if (left <= 0) {
        throw new AssertionError("gave up waiting for " + what + " on\n" + shown());
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return this;
  }

  synchronized String shown() {
    return frames.isEmpty() ? "" : String.join("\n", frames.get(frames.size() - 1).text());
  }

  synchronized int frames() {
    return frames.size();
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public synchronized Size size() {
    return size;
  }

  @Override
  public void show(Frame frame) throws IOException {
    await(stall());
    synchronized (this) {
      if (gone) {
        throw new IOException("Input/output error");
      }
      frames.add(frame);
      notifyAll();
    }
  }

  private synchronized CountDownLatch stall() {
    stalled = stall.getCount() > 0;
    notifyAll();
    return stall;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public synchronized void forget() {
    calls.add("forget");
  }

  @Override
  public Msg read() {
    try {
      return keys.take().orElse(null);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void onResize(Runnable listener) {
    resized = listener;
  }

  @Override
  public synchronized void adjust(Preferences preferences) {
    calls.add("mouse " + preferences.now(Setting.MOUSE));
  }

  @Override
  public synchronized void suspend() {
    calls.add("suspend");
  }

  @Override
  public synchronized void close() {
    calls.add("close");
  }
}
