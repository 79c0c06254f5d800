package gilbreak.level.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.disk.AtomicFile;
import gilbreak.level.Level;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A level's file, to be changed only from what was read of it, and as a whole. */
public record LevelFile(Path path) {

  /**
   * Writes an edited level in the place of the one that was read.
   *
   * @throws IOException also when the file holds something else by now, which is left as it is
   */
  public void replace(Level read, Level edited) throws IOException {
    if (!holds(read.source())) {
      throw new IOException(path + ": the file has changed meanwhile, and is left as it is");
    }
    AtomicFile.write(path, edited.source().text().getBytes(UTF_8));
  }

  private boolean holds(SourceText text) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LevelReader.MAX_BYTES + 1);
      return YamlBytes.decode(text.name(), bytes, LevelReader.MAX_BYTES).equals(text);
    } catch (SourceException broken) {
      return false;
    }
  }
}
