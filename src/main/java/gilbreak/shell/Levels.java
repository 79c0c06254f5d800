package gilbreak.shell;

import gilbreak.level.Level;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceException;
import gilbreak.source.Spelling;
import gilbreak.texts.LibraryTexts;
import gilbreak.yaml.YamlBytes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The levels that can be played: of a folder, or else those in the jar. */
public final class Levels {
  private static final String ENDING = ".yaml";

  private final Shelf shelf;

  private Levels(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * The levels of a pack: a folder or a zip.
   *
   * @throws Unreadable when it is neither, or a zip that is refused
   */
  public static Levels of(Path pack) throws Unreadable {
    if (Files.isDirectory(pack)) {
      return new Levels(new FolderShelf(pack, pack.toString()));
    }
    try {
      return new Levels(ZipShelf.open(pack));
    } catch (IOException e) {
      throw new Unreadable(LibraryTexts.packUnreadable(Because.of(e)));
    }
  }

  /** The levels of a folder, if there is one. */
  public static Levels in(Optional<Path> folder) {
    return new Levels(
        folder
            .filter(Files::isDirectory)
            .<Shelf>map(path -> new FolderShelf(path, "levels"))
            .orElseGet(JarShelf::new));
  }

  /**
   * All that could be read.
   *
   * @param levels in the order in which they are played
   * @param warnings a sentence for each file that was left out, with the reason
   */
  public record Found(List<Level> levels, List<String> warnings) {
    public Found {
      levels = List.copyOf(levels);
      warnings = List.copyOf(warnings);
    }
  }

  /** All levels; one that is broken costs nothing but itself. */
  public Found all() {
    List<String> warnings = new ArrayList<>();
    List<Level> levels = each(this::ids, this::read, Level::id, warnings);
    return new Found(levels, warnings);
  }

  /** The same as cards. What was read in former games, and has not changed, is not read again. */
  public Library library(Catalogues catalogues) {
    Cataloguing work = new Cataloguing(shelf, catalogues.load(shelf));
    Library library = work.library(this);
    if (work.hasNews()) {
      catalogues.keep(shelf, work.found(System.currentTimeMillis()));
    }
    return library;
  }

  /** Finds something out about a level's file. */
  interface Look<T> {
    T at(String file) throws SourceException, Unreadable;
  }

  /** Finds it out about every level that is not broken; its id tells it from the others. */
  <T> List<T> each(Order.Ids order, Look<T> look, Function<T, String> id, List<String> warnings) {
    Map<String, T> all = new LinkedHashMap<>();
    for (String file : new Order(shelf, warnings).files(order)) {
      try {
        T found = look.at(file);
        if (all.putIfAbsent(id.apply(found), found) != null) {
          String twice = shelf.name(file) + ": " + LibraryTexts.another(id.apply(found));
          warnings.add(LibraryTexts.leftOut(twice));
        }
      } catch (SourceException | Unreadable e) {
        warnings.add(LibraryTexts.leftOut(firstLine(e)));
      }
    }
    return List.copyOf(all.values());
  }

  /**
   * One level.
   *
   * @param idOrPath a path if it has a slash in it or the ending of a YAML file, else an id
   * @throws SourceException with everything that is wrong with it
   * @throws Unreadable when there is none, or it cannot be read
   */
  public Level find(String idOrPath) throws SourceException, Unreadable {
    if (isPath(idOrPath)) {
      return read(idOrPath, limit -> new FolderShelf(Path.of(""), "").read(idOrPath, limit));
    }
    List<String> files = new Order(shelf, new ArrayList<>()).files(this::ids);
    Optional<String> file = files.stream().filter(name -> id(name).equals(idOrPath)).findFirst();
    if (file.isEmpty()) {
      throw new Unreadable(unknown(idOrPath, files.stream().map(Levels::id).toList()));
    }
    return read(file.get());
  }

  private static boolean isPath(String text) {
    return text.contains("/")
        || text.contains(File.separator)
        || text.endsWith(ENDING)
        || text.endsWith(".yml");
  }

  private static String unknown(String id, List<String> known) {
    return LibraryTexts.unknown(id, Spelling.nearest(id, known), known);
  }

  private List<String> ids() throws IOException, SourceException {
    return shelf.pack().ids();
  }

  Level read(String file) throws SourceException, Unreadable {
    Level level = read(shelf.name(file), limit -> shelf.read(file, limit));
    if (!level.id().equals(id(file))) {
      throw new Unreadable(misnamed(shelf.name(file), level.id()));
    }
    return level;
  }

  /** A level must be in a file of its name. */
  static String misnamed(String file, String id) {
    return LibraryTexts.misnamed(file, id, id + ENDING);
  }

  /** Gives so many bytes of a file at the most. */
  private interface Bytes {
    byte[] read(int limit) throws IOException;
  }

  private static Level read(String name, Bytes bytes) throws SourceException, Unreadable {
    try {
      byte[] read = bytes.read(LevelReader.MAX_BYTES + 1);
      return LevelReader.read(YamlBytes.decode(name, read, LevelReader.MAX_BYTES));
    } catch (IOException e) {
      throw new Unreadable(LibraryTexts.levelUnreadable(Because.of(e)));
    } catch (InvalidPathException e) {
      throw new Unreadable(LibraryTexts.levelUnreadable(String.valueOf(e.getMessage())));
    }
  }

  static String id(String file) {
    String name = file.substring(1 + file.lastIndexOf(File.separatorChar));
    return name.substring(0, name.length() - ENDING.length());
  }

  static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
