package gilbreak.shell;

import gilbreak.level.Level;
import gilbreak.level.yaml.LevelReader;
import gilbreak.level.yaml.PackFile;
import gilbreak.source.SourceException;
import gilbreak.source.Spelling;
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
      throw new Unreadable("The pack cannot be read: " + Because.of(e) + ".");
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
   * @param files of the levels that are in folders, by the levels' ids
   */
  public record Found(List<Level> levels, List<String> warnings, Map<String, Path> files) {
    public Found {
      levels = List.copyOf(levels);
      warnings = List.copyOf(warnings);
      files = Map.copyOf(files);
    }

    /** These, and behind them others with other ids. */
    public Found and(Found more) {
      List<Level> all = new ArrayList<>(levels);
      List<String> said = new ArrayList<>(warnings);
      Map<String, Path> where = new LinkedHashMap<>(more.files);
      where.putAll(files);
      said.addAll(more.warnings);
      for (Level level : more.levels) {
        if (all.stream().noneMatch(known -> known.id().equals(level.id()))) {
          all.add(level);
        } else {
          said.add(leftOut("there is another level " + level.id()));
        }
      }
      return new Found(all, said, where);
    }
  }

  /** All levels; one that is broken costs nothing but itself. */
  public Found all() {
    Map<String, Level> levels = new LinkedHashMap<>();
    Map<String, Path> files = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    for (String file : inOrder(warnings)) {
      try {
        Level level = read(file);
        if (levels.putIfAbsent(level.id(), level) == null) {
          shelf.path(file).ifPresent(path -> files.put(level.id(), path));
        } else {
          warnings.add(leftOut(shelf.name(file) + ": there is another level " + level.id()));
        }
      } catch (SourceException | Unreadable e) {
        warnings.add(leftOut(firstLine(e)));
      }
    }
    return new Found(List.copyOf(levels.values()), warnings, files);
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
    List<String> files = inOrder(new ArrayList<>());
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
    String advice =
        Spelling.nearest(id, known)
            .map(near -> "did you mean " + near + "?")
            .orElse("the levels are " + String.join(", ", known) + ".");
    return "There is no level " + id + "; " + advice;
  }

  /** The listed ones in the order of the list, then the others by name. */
  private List<String> inOrder(List<String> warnings) {
    List<String> rest = new ArrayList<>(files(warnings));
    List<String> ordered = new ArrayList<>();
    for (String id : listed(warnings)) {
      Optional<String> file = rest.stream().filter(name -> id(name).equals(id)).findFirst();
      file.ifPresent(ordered::add);
      file.ifPresent(rest::remove);
      if (file.isEmpty()) {
        warnings.add(shelf.name(PackFile.NAME) + " lists a level that is not there: " + id + ".");
      }
    }
    ordered.addAll(rest);
    return ordered;
  }

  private List<String> files(List<String> warnings) {
    try {
      return shelf.files();
    } catch (IOException e) {
      warnings.add("The levels cannot be listed: " + Because.of(e) + ".");
      return List.of();
    }
  }

  private List<String> listed(List<String> warnings) {
    try {
      return shelf.pack().ids();
    } catch (IOException e) {
      // A folder of levels needs no order.
      return List.of();
    } catch (SourceException e) {
      warnings.add("The levels are in no order: " + firstLine(e) + ".");
      return List.of();
    }
  }

  private Level read(String file) throws SourceException, Unreadable {
    Level level = read(shelf.name(file), limit -> shelf.read(file, limit));
    if (!level.id().equals(id(file))) {
      throw new Unreadable(misnamed(shelf.name(file), level.id()));
    }
    return level;
  }

  /** A level must be in a file of its name. */
  static String misnamed(String file, String id) {
    return "%s has the level %s and should be named %s".formatted(file, id, id + ENDING);
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
      throw new Unreadable("The level cannot be read: " + Because.of(e) + ".");
    } catch (InvalidPathException e) {
      throw new Unreadable("The level cannot be read: " + e.getMessage() + ".");
    }
  }

  private static String id(String file) {
    String name = file.substring(1 + file.lastIndexOf(File.separatorChar));
    return name.substring(0, name.length() - ENDING.length());
  }

  private static String leftOut(String why) {
    return "Left out: " + why + ".";
  }

  static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
