package gilbreak.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that cannot be understood: they get another name, and are never deleted. */
public final class SetAside {
  private SetAside() {}

  /** Moves a file out of the way; answers where it is now. */
  public static Path move(Path file) throws IOException {
    int number = 1;
    while (Files.exists(damaged(file, number))) {
      number++;
    }
    return Files.move(file, damaged(file, number));
  }

  private static Path damaged(Path file, int number) {
    return file.resolveSibling(file.getFileName() + ".damaged-" + number);
  }
}
