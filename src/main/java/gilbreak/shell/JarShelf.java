package gilbreak.shell;

import gilbreak.level.yaml.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The level files that travel with the game, in its jar or beside its classes. */
record JarShelf() implements Shelf {
  private static final String FOLDER = "levels/";

  @Override
  public List<String> files() throws IOException {
    URLConnection pack = pack(JarShelf.class.getResource("/" + FOLDER + PackFile.NAME));
    if (pack instanceof JarURLConnection jar) {
      return files(jar);
    }
    Path folder = Path.of(URI.create(pack.getURL().toString())).resolveSibling("");
    return new FolderShelf(folder, FOLDER).files();
  }

  private static URLConnection pack(@Nullable URL pack) throws IOException {
    if (pack == null) {
      throw new NoSuchFileException(FOLDER + PackFile.NAME);
    }
    return pack.openConnection();
  }

  private static List<String> files(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(FOLDER) && name.endsWith(".yaml"))
          .map(name -> name.substring(FOLDER.length()))
          .filter(name -> !name.equals(PackFile.NAME))
          .sorted()
          .toList();
    }
  }

  /** They change with the game, and only so. */
  @Override
  public Stamp stamp(String file) {
    return Stamp.NEVER;
  }

  @Override
  public String place() {
    return "";
  }

  @Override
  public byte[] read(String file, int limit) throws IOException {
    try (InputStream in = JarShelf.class.getResourceAsStream("/" + FOLDER + file)) {
      if (in == null) {
        throw new NoSuchFileException(FOLDER + file);
      }
      return in.readNBytes(limit);
    }
  }
}
