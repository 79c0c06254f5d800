package gilbreak.shell;

import gilbreak.level.Card;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    List<Level> levels = each(inOrder(this::ids, warnings), this::read, Level::id, warnings);
    return new Found(levels, warnings);
  }

  /** The same as cards. What was read in former games, and has not changed, is not read again. */
  public Library library(Catalogues catalogues) {
    Cataloguing work = new Cataloguing(shelf, catalogues.load(shelf));
    List<String> warnings = new ArrayList<>();
    List<Shelved> found =
        each(
            inOrder(work::order, warnings),
            file -> new Shelved(shelf, file, work.card(file, name -> Card.of(read(name)))),
            shelved -> shelved.card().id(),
            warnings);
    if (work.hasNews()) {
      catalogues.keep(shelf, work.found(System.currentTimeMillis()));
    }
    Map<String, Library.Book> books =
        found.stream().collect(Collectors.toMap(shelved -> shelved.card().id(), book -> book));
    return new Library(found.stream().map(Shelved::card).toList(), warnings, books);
  }

  /** A level where it was found. */
  private record Shelved(Shelf shelf, String name, Card card) implements Library.Book {
    @Override
    public Level open() throws SourceException, Unreadable {
      return new Levels(shelf).read(name);
    }

    @Override
    public Optional<Path> file() {
      return shelf.path(name);
    }
  }

  /** Finds something out about a level's file. */
  private interface Look<T> {
    T at(String file) throws SourceException, Unreadable;
  }

  private <T> List<T> each(
      List<String> files, Look<T> look, Function<T, String> id, List<String> warnings) {
    Map<String, T> all = new LinkedHashMap<>();
    for (String file : files) {
      try {
        T found = look.at(file);
        if (all.putIfAbsent(id.apply(found), found) != null) {
          String twice = ": there is another level " + id.apply(found);
          warnings.add(leftOut(shelf.name(file) + twice));
        }
      } catch (SourceException | Unreadable e) {
        warnings.add(leftOut(firstLine(e)));
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
    List<String> files = inOrder(this::ids, new ArrayList<>());
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

  /** Tells the ids of a pack's levels in their order. */
  private interface Order {
    List<String> ids() throws IOException, SourceException;
  }

  private List<String> ids() throws IOException, SourceException {
    return shelf.pack().ids();
  }

  /** The listed ones in the order of the list, then the others by name. */
  private List<String> inOrder(Order order, List<String> warnings) {
    Set<String> rest = new LinkedHashSet<>(files(warnings));
    Map<String, String> byId = new HashMap<>();
    rest.forEach(file -> byId.putIfAbsent(id(file), file));
    List<String> ordered = new ArrayList<>();
    for (String id : listed(order, warnings)) {
      String file = byId.remove(id);
      if (file == null) {
        warnings.add(shelf.name(PackFile.NAME) + " lists a level that is not there: " + id + ".");
      } else {
        ordered.add(file);
        rest.remove(file);
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

  private List<String> listed(Order order, List<String> warnings) {
    try {
      return order.ids();
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

  static String leftOut(String why) {
    return "Left out: " + why + ".";
  }

  static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
