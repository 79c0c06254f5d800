package gilbreak.shell;

import gilbreak.level.yaml.PackFile;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.util.List;

/** Where a pack of level files lies. */
interface Shelf {
  /** The names of the level files, with their folders, in the order of the names. */
  List<String> files() throws IOException;

  /** The first bytes of a file, so many at the most. */
  byte[] read(String file, int limit) throws IOException;

  /** What the pack says of itself. */
  default PackFile pack() throws IOException, SourceException {
    byte[] bytes = read(PackFile.NAME, PackFile.MAX_BYTES + 1);
    return PackFile.read(YamlBytes.decode("levels/" + PackFile.NAME, bytes, PackFile.MAX_BYTES));
  }
}
