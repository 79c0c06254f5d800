package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Shipped;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LevelFileTest {
  @TempDir Path folder;

  private Level written(Path file) throws IOException, SourceException {
    String text = Files.readString(Shipped.file("lost-update"));
    Files.writeString(file, text);
    return LevelReader.read(new SourceText("lost-update.yaml", text));
  }

  @Test
  void editedLevelTakesThePlaceOfTheOneThatWasRead() throws IOException, SourceException {
    Path file = folder.resolve("lost-update.yaml");
    Level read = written(file);
    Level edited = new LevelEdit(read).withTwoStars(1.7);
    new LevelFile(file).replace(read, edited);
    assertEquals(edited.source().text(), Files.readString(file));
  }

  @Test
  void fileThatHasChangedMeanwhileIsLeftAsItIs() throws IOException, SourceException {
    Path file = folder.resolve("lost-update.yaml");
    Level read = written(file);
    Files.writeString(file, "# mine\n");
    IOException e =
        assertThrows(
            IOException.class,
            () -> new LevelFile(file).replace(read, new LevelEdit(read).withTwoStars(1.7)));
    assertTrue(String.valueOf(e.getMessage()).contains("has changed meanwhile"), e::toString);
    assertEquals("# mine\n", Files.readString(file));
  }
}
