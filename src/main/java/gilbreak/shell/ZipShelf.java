package gilbreak.shell;

import gilbreak.level.yaml.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The level files in a zip, which stays packed: no name in it ever becomes a path, and of each file
 * only as much is unpacked as a level may have.
 */
final class ZipShelf implements Shelf {
  private static final String ENDING = ".yaml";

  private final Path zip;
  private final List<String> names;

  private ZipShelf(Path zip, List<String> names) {
    this.zip = zip;
    this.names = names;
  }

  /**
   * Looks at all that a zip has.
   *
   * @throws IOException when it is none, or has anything odd in it
   */
  static ZipShelf open(Path zip) throws IOException {
    if (!Files.isRegularFile(zip)) {
      throw new NoSuchFileException(zip.toString());
    }
    return new ZipShelf(zip, ZipDirectory.names(zip));
  }

  @Override
  public List<String> files() throws IOException {
    return names.stream()
        .filter(name -> name.endsWith(ENDING) && !name.equals(PackFile.NAME))
        .sorted()
        .toList();
  }

  @Override
  public String name(String file) {
    return zip + "/" + file;
  }

  @Override
  public Stamp stamp(String file) throws IOException {
    return Stamp.of(zip);
  }

  @Override
  public String place() {
    return zip.toAbsolutePath().normalize().toString();
  }

  @Override
  public byte[] read(String file, int limit) throws IOException {
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      ZipEntry entry = opened.getEntry(file);
      if (entry == null) {
        throw new NoSuchFileException(zip + ": " + file);
      }
      try (InputStream in = opened.getInputStream(entry)) {
        return in.readNBytes(limit);
      }
    }
  }
}
