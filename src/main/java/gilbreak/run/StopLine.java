package gilbreak.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.LongConsumer;

/**
 * Listens, in another process, for rounds that are given up: the thread that plays hears nothing
 * while it computes. The end of the line is the end of the process.
 */
final class StopLine extends Thread {
  private final SocketChannel line;
  private final LongConsumer stop;

  /**
   * @param stop is given the number of a round that is given up
   */
  StopLine(SocketChannel line, LongConsumer stop) {
    super("gilbreak-stop-line");
    this.line = line;
    this.stop = stop;
    setDaemon(true);
  }

  @Override
  public void run() {
    ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    try {
      while (line.read(number) >= 0) {
        if (!number.hasRemaining()) {
          stop.accept(number.getLong(0));
          number.clear();
        }
      }
    } catch (IOException e) {
      // The same as its end.
    } finally {
      ProcessMain.end();
    }
  }
}
