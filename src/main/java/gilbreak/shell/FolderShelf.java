package gilbreak.shell;

import gilbreak.level.yaml.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Level files in a folder and those below it. */
record FolderShelf(Path folder) implements Shelf {
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
  public byte[] read(String file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      return in.readNBytes(limit);
    }
  }
}
