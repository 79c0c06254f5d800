package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Frames kept in files: the characters, and below them the inks, a letter each. {@code mvn test
 * -Dtest=ScreensTest -Dscreens.update=true} writes them anew; look at the difference before you
 * commit it.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/screens");
  private static final String INKS = " ftkc+-!#1234prswnag";

  private Golden() {}

  static void check(String name, Frame frame) {
    try {
      Path file = FOLDER.resolve(name + ".txt");
      if (Boolean.getBoolean("screens.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text(frame));
      }
      assertTrue(Files.exists(file), file + " is missing; -Dscreens.update=true writes it");
      assertEquals(Files.readString(file), text(frame), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Frame frame) {
    List<String> characters = frame.text();
    String edge = "=".repeat(frame.size().columns());
    return String.join("\n", characters) + "\n" + edge + "\n" + inks(frame) + edge + "\n";
  }

  private static String inks(Frame frame) {
    StringBuilder all = new StringBuilder();
    for (int row = 0; row < frame.size().rows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < frame.size().columns(); column++) {
        line.append(INKS.charAt(frame.at(column, row).ink().ordinal()));
      }
      all.append(line.toString().stripTrailing()).append('\n');
    }
    return all.toString();
  }
}
