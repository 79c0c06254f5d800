package gilbreak.shell.lanterna;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output that can be shut: what is written then goes nowhere. */
final class Gate extends OutputStream {
  private final OutputStream out;
  private boolean open;

  Gate(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  synchronized void open() {
    open = true;
  }

  synchronized void shut() {
    open = false;
  }

  @Override
  public synchronized void write(int value) throws IOException {
    if (open) {
      out.write(value);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (open) {
      out.write(bytes, offset, length);
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    out.flush();
  }
}
