package gilbreak.run;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Where another process of a program begins; {@link Processes} starts it. It obeys the first
 * process and ends with it, whatever that one dies of: then its standard input and its line for
 * stopping come to their end.
 */
public final class ProcessMain {
  private ProcessMain() {}

  /** Is given the folder where memory and line are found, its own number, and how to burn time. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ByteBuffer common = CommonMemory.map(folder.resolve(Processes.MEMORY));
    Wire wire =
        new Wire(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    ProcessRounds rounds = new ProcessRounds(wire, common, Burner.of(Double.parseDouble(args[2])));
    StopLine stops = new StopLine(connect(folder, Integer.parseInt(args[1])), rounds::stop);
    stops.start();
    wire.begin(Word.HELLO).number(System.nanoTime()).end();
    rounds.play();
  }

  private static SocketChannel connect(Path folder, int number) throws IOException {
    SocketChannel line = SocketChannel.open(StandardProtocolFamily.UNIX);
    line.connect(UnixDomainSocketAddress.of(folder.resolve(Processes.LINE)));
    line.write(ByteBuffer.wrap(new byte[] {(byte) number}));
    return line;
  }

  /** Ends this process at once; there is nothing to save. */
  static void end() {
    Runtime.getRuntime().halt(0);
  }
}
