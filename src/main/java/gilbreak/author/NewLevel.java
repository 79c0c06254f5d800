package gilbreak.author;

import gilbreak.level.Level;
import gilbreak.level.yaml.Keys;
import gilbreak.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file of a level that is still to be written.
 *
 * @param file where it will be
 * @param schema of levels, if there is one that an editor could read
 */
public record NewLevel(Path file, Optional<Path> schema) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 64;
  private static final String ENDING = ".yaml";
  private static final String MODELINE = "# yaml-language-server: $schema=";

  /** The one that a name, or the path of a file, stands for. */
  public static NewLevel named(String name, Optional<Path> schema) {
    return new NewLevel(Path.of(name.endsWith(ENDING) ? name : name + ENDING), schema);
  }

  /** The level's id, which is in the file's name. */
  String id() {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  /** Why it cannot have this name, in a sentence; empty when it can. */
  public Optional<String> refusal() {
    return ID.matcher(id()).matches() && id().length() <= LONGEST_ID
        ? Optional.empty()
        : Optional.of(
            id() + " is no id; an id has small letters, digits and hyphens, such as two-tills");
  }

  /** A level of a kind that works, with blanks to fill. */
  public String skeleton(Level.Kind kind) {
    return modeline() + resource(kind).replace("%ID%", id()).replace("%TITLE%", title());
  }

  /** Another level's text under this one's id. */
  public String like(Level level) {
    List<String> lines = new ArrayList<>(level.source().lines());
    Span key = Keys.of(level).at("id");
    String line = lines.get(key.line() - 1);
    int value = line.indexOf(level.id(), key.column() + 1);
    lines.set(
        key.line() - 1,
        line.substring(0, value) + id() + line.substring(value + level.id().length()));
    lines.removeIf(other -> other.startsWith(MODELINE));
    return modeline() + String.join("\n", lines) + "\n";
  }

  /** Writes the file, which must not be there yet. */
  public void write(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(file + ": there is such a file already, and it was left as it is", e);
    }
  }

  private String title() {
    String words = id().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The line by which an editor finds the schema. */
  private String modeline() {
    return schema.map(path -> MODELINE + relative(path) + "\n").orElse("");
  }

  private String relative(Path path) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path from = folder == null ? Path.of("") : folder;
    return from.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private static String resource(Level.Kind kind) {
    try (InputStream in = NewLevel.class.getResourceAsStream(kind.word() + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("internal error: the skeleton is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("internal error: the jar cannot be read", e);
    }
  }
}
