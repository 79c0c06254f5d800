package gilbreak;

import gilbreak.level.Level;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Installation {
  static Installation levels() {
    return new Installation();
  }

  Level find(String s) throws IOException, SourceException {
    Path p = s.contains("/") ? Path.of(s) : Path.of("levels/" + s + ".yaml");
    return LevelReader.read(new SourceText(p.toString(), Files.readString(p)));
  }
}
