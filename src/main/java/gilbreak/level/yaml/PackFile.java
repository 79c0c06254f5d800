package gilbreak.level.yaml;

import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.YamlReader;
import java.util.List;

/**
 * What is said of a pack: whose it is, and in which order its levels are played, by chapters.
 *
 * @param title empty when it is not said
 * @param author empty when it is not said
 * @param licence empty when it is not said
 */
public record PackFile(String title, String author, String licence, List<Chapter> chapters) {
  /** The file in a pack's folder that says it. */
  public static final String NAME = "pack.yaml";

  /** The most bytes that it may have. */
  public static final int MAX_BYTES = 64 * 1024;

  public PackFile {
    chapters = List.copyOf(chapters);
  }

  /** Levels that belong together, by their ids. */
  public record Chapter(String title, List<String> levels) {
    public Chapter {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Reads a pack's file.
   *
   * @throws SourceException with everything that is wrong with it
   */
  public static PackFile read(SourceText text) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Expect expect = new Expect(problems);
    PackFile pack = read(YamlReader.read(text, MAX_BYTES, problems), expect);
    problems.throwIfAny(text);
    return pack;
  }

  /** All levels in their order. */
  public List<String> ids() {
    return chapters.stream().flatMap(chapter -> chapter.levels().stream()).toList();
  }

  private static PackFile read(Node node, Expect expect) {
    Fields file = expect.map(node, "the pack");
    file.need("format").ifPresent(format -> expect.integer(format, Format.VERSION, Format.VERSION));
    String title = line(file, "title", expect);
    String author = line(file, "author", expect);
    String licence = line(file, "licence", expect);
    List<Node> chapters =
        file.need("chapters")
            .map(list -> expect.list(list, "a list of chapters"))
            .orElse(List.of());
    file.end();
    return new PackFile(
        title,
        author,
        licence,
        chapters.stream().map(chapter -> chapter(chapter, expect)).toList());
  }

  private static String line(Fields file, String key, Expect expect) {
    return file.find(key).map(node -> expect.line(node, "the pack's " + key)).orElse("");
  }

  private static Chapter chapter(Node node, Expect expect) {
    Fields chapter = expect.map(node, "the chapter");
    String title = chapter.need("title").map(line -> expect.line(line, "a title")).orElse("");
    List<Node> levels =
        chapter
            .need("levels")
            .map(list -> expect.list(list, "a list of level ids such as [lost-update]"))
            .orElse(List.of());
    chapter.end();
    return new Chapter(
        title, levels.stream().map(level -> expect.line(level, "a level's id")).toList());
  }
}
