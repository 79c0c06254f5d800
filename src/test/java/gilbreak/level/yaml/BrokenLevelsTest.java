package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each broken level has the messages it gets beside it, in a file of the same name. After a change
 * of the messages {@code mvn test -Dtest=BrokenLevelsTest -Drewrite} writes them anew, to be read
 * in the difference.
 */
final class BrokenLevelsTest {
  private static final Path FOLDER = Path.of("src/test/broken");
  private static final boolean REWRITE = System.getProperty("rewrite") != null;

  static List<Path> levels() throws IOException {
    return files(".yaml");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Path partner(Path file, String from, String to) {
    return file.resolveSibling(file.getFileName().toString().replace(from, to));
  }

  @ParameterizedTest
  @MethodSource("levels")
  void brokenLevelGetsItsMessages(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    SourceException e =
        assertThrows(
            SourceException.class,
            () -> LevelReader.read(YamlBytes.decode(name, bytes, LevelReader.MAX_BYTES)));
    String messages = e.getMessage().replace("\r\n", "\n") + "\n";
    Path expected = partner(file, ".yaml", ".txt");
    if (REWRITE) {
      Files.writeString(expected, messages);
    }
    assertEquals(Files.readString(expected), messages);
  }

  @Test
  void everyExpectationHasItsLevel() throws IOException {
    for (Path expected : files(".txt")) {
      assertTrue(Files.exists(partner(expected, ".txt", ".yaml")), expected.toString());
    }
  }

  @Test
  void thereAreMany() throws IOException {
    assertTrue(levels().size() >= 60);
  }
}
