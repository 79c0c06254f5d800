package gilbreak.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Messages between two processes, one way and the other. One thread at a time may use it. */
final class Wire implements Closeable {
  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  Wire begin(Word word) throws IOException {
    return constant(word);
  }

  Wire constant(Enum<?> constant) throws IOException {
    out.writeUTF(constant.name());
    return this;
  }

  Wire number(long number) throws IOException {
    out.writeLong(number);
    return this;
  }

  Wire small(int number) throws IOException {
    out.writeInt(number);
    return this;
  }

  Wire bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
    return this;
  }

  Wire text(String text) throws IOException {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends what was written. */
  void end() throws IOException {
    out.flush();
  }

  /** Waits for the next message. */
  Word word() throws IOException {
    return constant(Word.class);
  }

  <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    return Enum.valueOf(type, in.readUTF());
  }

  long number() throws IOException {
    return in.readLong();
  }

  int small() throws IOException {
    return in.readInt();
  }

  byte[] bytes() throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try (in) {
      out.close();
    }
  }
}
