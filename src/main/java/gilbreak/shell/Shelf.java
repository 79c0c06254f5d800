package gilbreak.shell;

import gilbreak.level.yaml.PackFile;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a pack of level files lies. */
interface Shelf {
  /** The names of the level files, with their folders, in the order of the names. */
  List<String> files() throws IOException;

  /** The first bytes of a file, so many at the most. */
  byte[] read(String file, int limit) throws IOException;

  /** What the player knows a file by. */
  default String name(String file) {
    return "levels/" + file;
  }

  /** Tells a file from what it was before. */
  Stamp stamp(String file) throws IOException;

  /** What this pack is told from others by. */
  String place();

  /** Where a file lies that its author can change while it is played. */
  default Optional<Path> path(String file) {
    return Optional.empty();
  }

  /** What the pack says of itself. */
  default PackFile pack() throws IOException, SourceException {
    byte[] bytes = read(PackFile.NAME, PackFile.MAX_BYTES + 1);
    return PackFile.read(YamlBytes.decode(name(PackFile.NAME), bytes, PackFile.MAX_BYTES));
  }
}
