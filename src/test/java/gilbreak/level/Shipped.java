package gilbreak.level;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the campaign's level files are. */
public final class Shipped {
  private static final int EACH = 25;

  public static final Path FOLDER = Path.of("levels");

  private Shipped() {}

  /** All level files, in the order of their names. */
  public static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("pack.yaml"))
          .sorted()
          .toList();
    }
  }

  /** A few of them, spread over the campaign: for what takes long with each. */
  public static List<Path> some() throws IOException {
    List<Path> all = files();
    return IntStream.range(0, all.size()).filter(i -> i % EACH == 0).mapToObj(all::get).toList();
  }

  /** The file of a level. */
  public static Path file(String id) throws IOException {
    return files().stream().filter(file -> file.endsWith(id + ".yaml")).findFirst().orElseThrow();
  }
}
