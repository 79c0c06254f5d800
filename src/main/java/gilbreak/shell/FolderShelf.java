package gilbreak.shell;

import gilbreak.level.yaml.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Level files in a folder and those below it.
 *
 * @param shown what the player knows the folder by
 */
record FolderShelf(Path folder, String shown) implements Shelf {
  private static final int DEEPEST = 8;

  @Override
  public List<String> files() throws IOException {
    Path root = folder.toRealPath();
    try (Stream<Path> all = Files.walk(root, DEEPEST)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".yaml") && !name.equals(PackFile.NAME))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public String name(String file) {
    return Path.of(shown, file).toString();
  }

  @Override
  public Optional<Path> path(String file) {
    return Optional.of(folder.resolve(file));
  }

  @Override
  public Stamp stamp(String file) throws IOException {
    return Stamp.of(folder.resolve(file));
  }

  @Override
  public String place() {
    return folder.toAbsolutePath().normalize().toString();
  }

  @Override
  public byte[] read(String file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      return in.readNBytes(limit);
    }
  }
}
