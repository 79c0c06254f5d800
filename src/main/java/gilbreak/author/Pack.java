package gilbreak.author;

import gilbreak.level.yaml.PackFile;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Span;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A folder of levels with a file that says whose they are, and in which order they are played. */
public final class Pack {
  private static final String ENDING = ".yaml";

  private final Path folder;
  private final SourceText text;
  private final List<Complaint> complaints = new ArrayList<>();

  private Pack(Path folder, SourceText text) {
    this.folder = folder;
    this.text = text;
  }

  /** Whether a path is that of a pack. */
  public static boolean is(Path path) {
    return Files.isRegularFile(path.resolve(PackFile.NAME));
  }

  /** What is wrong with a pack's file; nothing where a path is no pack's. */
  public static List<Complaint> complaints(Path folder) throws IOException {
    Path file = folder.resolve(PackFile.NAME);
    if (!is(folder)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(PackFile.MAX_BYTES + 1);
      SourceText text = YamlBytes.decode(file.toString(), bytes, PackFile.MAX_BYTES);
      return new Pack(folder, text).check();
    } catch (SourceException e) {
      return e.diagnostics().stream()
          .map(wrong -> complaint(file.toString(), wrong.span(), wrong.message()))
          .toList();
    }
  }

  private List<Complaint> check() throws IOException, SourceException {
    PackFile pack = PackFile.read(text);
    said("title", pack.title());
    said("author", pack.author());
    said("licence", pack.licence());
    listed(pack.ids());
    return List.copyOf(complaints);
  }

  private void said(String key, String value) {
    if (value.isEmpty()) {
      say(Span.of(1, 1, 1), "the pack has no " + key);
    }
  }

  private void listed(List<String> ids) throws IOException {
    Set<String> missing = names();
    Set<String> seen = new TreeSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        say(place(id), "the level " + id + " is listed twice");
      } else if (!missing.remove(id)) {
        say(place(id), "there is no level " + id + " in this folder");
      }
    }
    if (!missing.isEmpty()) {
      say(place("chapters"), "not listed: " + String.join(", ", missing));
    }
  }

  private Set<String> names() throws IOException {
    return LevelFiles.under(folder).stream()
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(0, name.length() - ENDING.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where a word stands last. */
  private Span place(String word) {
    Pattern whole = Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(word) + "(?![a-z0-9-])");
    Span place = Span.of(1, 1, 1);
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = whole.matcher(lines.get(i));
      if (!lines.get(i).startsWith("#") && found.find()) {
        place = Span.of(i + 1, found.start() + 1, word.length());
      }
    }
    return place;
  }

  private void say(Span span, String message) {
    complaints.add(complaint(text.name(), span, message));
  }

  private static Complaint complaint(String file, Span span, String message) {
    return new Complaint(file, span, Rule.PACK, Severity.ERROR, message);
  }
}
