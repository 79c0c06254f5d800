package gilbreak.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Memory that several processes have mapped: what one writes, all others see. */
final class CommonMemory {
  /** More than any level takes: it fits into 64 KiB of text, and a variable takes 256 bytes. */
  static final int BYTES = 4 << 20;

  private CommonMemory() {}

  /** Maps a file, which is made if there is none. The memory stays when the file is deleted. */
  static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      return channel.map(MapMode.READ_WRITE, 0, BYTES).order(ByteOrder.nativeOrder());
    }
  }
}
