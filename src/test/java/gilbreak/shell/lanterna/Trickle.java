package gilbreak.shell.lanterna;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A keyboard whose bytes come in chunks, with pauses that are counted rather than timed. */
final class Trickle extends InputStream {
  /** How often the keyboard is found silent between the chunks of one key. */
  private static final int MOMENT = 3;

  private final Deque<byte[]> chunks;
  private final int silence;
  private int position;
  private int asked;

  private Trickle(List<byte[]> chunks, int silence) {
    this.chunks = new ArrayDeque<>(chunks);
    this.silence = silence;
  }

  /** Chunks that each come when the reader has done with the one before and waits. */
  static Trickle ofKeys(List<byte[]> chunks) {
    return new Trickle(chunks, Integer.MAX_VALUE);
  }

  /** Chunks with a moment between them, as a network makes it of one key. */
  static Trickle ofPieces(List<byte[]> chunks) {
    return new Trickle(chunks, MOMENT);
  }

  @Override
  public int available() {
    if (!chunks.isEmpty() && position == chunks.getFirst().length && ++asked > silence) {
      advance();
    }
    return chunks.isEmpty() ? 0 : chunks.getFirst().length - position;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (!chunks.isEmpty() && position == chunks.getFirst().length) {
      advance();
    }
    if (chunks.isEmpty()) {
      return -1;
    }
    int count = Math.min(length, chunks.getFirst().length - position);
    System.arraycopy(chunks.getFirst(), position, bytes, offset, count);
    position += count;
    return count;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private void advance() {
    chunks.removeFirst();
    position = 0;
    asked = 0;
  }
}
