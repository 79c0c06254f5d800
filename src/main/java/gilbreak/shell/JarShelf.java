package gilbreak.shell;

import gilbreak.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** The level files in the game's own jar, which cannot be listed: its pack file lists them. */
record JarShelf() implements Shelf {

  @Override
  public List<String> files() throws IOException {
    try {
      return pack().ids().stream().map(id -> id + ".yaml").sorted().toList();
    } catch (SourceException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public byte[] read(String file, int limit) throws IOException {
    try (InputStream in = JarShelf.class.getResourceAsStream("/levels/" + file)) {
      if (in == null) {
        throw new NoSuchFileException("levels/" + file);
      }
      return in.readNBytes(limit);
    }
  }
}
