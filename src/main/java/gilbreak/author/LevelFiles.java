package gilbreak.author;

import gilbreak.level.yaml.PackFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The level files that a path stands for. */
public final class LevelFiles {
  /** The file with the order of a folder's levels. */
  static final String ORDER = PackFile.NAME;

  private static final int DEEPEST = 8;

  private LevelFiles() {}

  /** The file itself, or all level files in the folder and those below it, by name. */
  public static List<Path> under(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path, DEEPEST)) {
      return all.filter(Files::isRegularFile).filter(LevelFiles::isLevel).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isLevel(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") && !name.equals(ORDER);
  }
}
