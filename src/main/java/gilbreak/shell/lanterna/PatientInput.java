package gilbreak.shell.lanterna;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A keyboard's bytes, where {@link #available} waits a moment for the rest of a key.
 *
 * <p>An arrow key is the three bytes {@code ESC [ A}, and over a network they may come apart. Asked
 * too early whether there is more, the escape byte would be the Escape key and the rest two letters
 * that the game obeys. The wait after a lone escape byte is felt with each Escape, so it is short;
 * behind {@code ESC [} it is long, since nobody types that.
 */
final class PatientInput extends FilterInputStream {
  private static final int ESCAPE = 0x1b;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** How far into an escape sequence the bytes read so far are. */
  private enum Progress {
    OUTSIDE(0),
    BEGUN(40),
    INSIDE(400);

    final long patienceMillis;

    Progress(long patienceMillis) {
      this.patienceMillis = patienceMillis;
    }
  }

  private Progress progress = Progress.OUTSIDE;

  PatientInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    follow(next);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    for (int i = 0; i < count; i++) {
      follow(bytes[offset + i]);
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    long start = System.nanoTime();
    long patience = progress.patienceMillis * NANOS_PER_MILLI;
    while (in.available() == 0 && System.nanoTime() - start < patience) {
      if (!pause()) {
        break;
      }
    }
    if (in.available() == 0) {
      // Nothing more belongs to this key; the next question is about the next one.
      progress = Progress.OUTSIDE;
    }
    return in.available();
  }

  private void follow(int next) {
    if (next == ESCAPE) {
      progress = Progress.BEGUN;
    } else if (progress == Progress.BEGUN && (next == '[' || next == 'O')) {
      progress = Progress.INSIDE;
    } else if (progress != Progress.INSIDE || !isParameter(next)) {
      progress = Progress.OUTSIDE;
    }
  }

  /** Whether a byte inside a sequence leaves it unfinished. */
  private static boolean isParameter(int next) {
    return (next >= 0x20 && next <= 0x3f) || next == '[';
  }

  private static boolean pause() {
    try {
      Thread.sleep(2);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
