package gilbreak.shell;

import gilbreak.disk.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where catalogues are kept: in the cache, a file for each pack and jar of the game. What another
 * build of the game has read counts for nothing, as it may have understood it otherwise; it is
 * deleted when it is old.
 *
 * @param folder empty where nothing is kept
 * @param jar the game's
 * @param build changes with what is in the jar
 */
public record Catalogues(Optional<Path> folder, String jar, String build) {
  /** Nothing is kept. */
  public static final Catalogues NONE = new Catalogues(Optional.empty(), "", "");

  private static final String NAME = "levels-";
  private static final String ENDING = ".cards";
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  /**
   * Those of a game in a jar.
   *
   * @param classPath of the game; where that is no jar, nothing is kept
   */
  public static Catalogues in(Path cache, String classPath) {
    try {
      Path jar = Path.of(classPath).toAbsolutePath();
      return Files.isRegularFile(jar)
          ? new Catalogues(Optional.of(cache), jar.toString(), Stamp.of(jar).text())
          : NONE;
    } catch (IOException | InvalidPathException e) {
      return NONE;
    }
  }

  /** What was kept of a pack; nothing, when that cannot be read. */
  Catalogue load(Shelf shelf) {
    return folder.map(cache -> load(cache.resolve(name(shelf)))).orElse(Catalogue.EMPTY);
  }

  private Catalogue load(Path file) {
    try (var in = Files.newInputStream(file)) {
      return CatalogueBytes.read(in.readNBytes(MAX_BYTES), build);
    } catch (IOException e) {
      return Catalogue.EMPTY;
    }
  }

  /** Keeps what is known of a pack; where that cannot be written, it is found out again. */
  void keep(Shelf shelf, Catalogue catalogue) {
    folder.ifPresent(cache -> keep(cache.resolve(name(shelf)), catalogue));
  }

  private void keep(Path file, Catalogue catalogue) {
    try {
      AtomicFile.write(file, CatalogueBytes.write(catalogue, build));
      new OldCards(file.resolveSibling(""), build).clear(NAME + "*" + ENDING);
    } catch (IOException | DirectoryIteratorException e) {
      // The next game is only slower.
    }
  }

  private String name(Shelf shelf) {
    CRC32 sum = new CRC32();
    sum.update((jar + "\n" + shelf.place()).getBytes(StandardCharsets.UTF_8));
    return "%s%08x%s".formatted(NAME, sum.getValue(), ENDING);
  }
}
