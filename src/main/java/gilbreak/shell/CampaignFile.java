package gilbreak.shell;

import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.YamlBytes;
import gilbreak.yaml.YamlReader;
import java.io.IOException;
import java.util.List;

/** The order in which a pack's levels are played, by chapters. */
record CampaignFile(List<Chapter> chapters) {
  private static final int FORMAT = 1;
  private static final int MAX_BYTES = 64 * 1024;

  /** Levels that belong together, by their ids. */
  record Chapter(String title, List<String> levels) {}

  /**
   * Reads a shelf's campaign.
   *
   * @throws SourceException with everything that is wrong with it
   */
  static CampaignFile read(Shelf shelf) throws IOException, SourceException {
    byte[] bytes = shelf.read(Shelf.CAMPAIGN, MAX_BYTES + 1);
    SourceText text = YamlBytes.decode("levels/" + Shelf.CAMPAIGN, bytes, MAX_BYTES);
    Diagnostics problems = new Diagnostics();
    Expect expect = new Expect(problems);
    CampaignFile campaign = read(YamlReader.read(text, MAX_BYTES, problems), expect);
    problems.throwIfAny(text);
    return campaign;
  }

  /** All levels in their order. */
  List<String> ids() {
    return chapters.stream().flatMap(chapter -> chapter.levels().stream()).toList();
  }

  private static CampaignFile read(Node node, Expect expect) {
    Fields file = expect.map(node, "the campaign");
    file.need("format").ifPresent(format -> expect.integer(format, FORMAT, FORMAT));
    List<Node> chapters =
        file.need("chapters")
            .map(list -> expect.list(list, "a list of chapters"))
            .orElse(List.of());
    file.end();
    return new CampaignFile(chapters.stream().map(chapter -> chapter(chapter, expect)).toList());
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
