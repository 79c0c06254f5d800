package gilbreak.level.yaml;

import gilbreak.level.Level.Story;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what the player reads. */
final class StoryReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 64;

  private final Expect expect;

  StoryReader(Expect expect) {
    this.expect = expect;
  }

  Story read(Fields level) {
    return new Story(
        level.need("id").map(this::id).orElse(""),
        level.need("title").map(node -> expect.line(node, "the title")).orElse(""),
        level.find("chapter").map(node -> expect.line(node, "the chapter's name")).orElse(""),
        level.find("lesson").map(node -> expect.prose(node, "the lesson's text")).orElse(""),
        level.find("debrief").map(node -> expect.prose(node, "the debrief's text")).orElse(""),
        level.find("hints").map(this::hints).orElse(List.of()));
  }

  private String id(Node node) {
    String expected = "an id of small letters, digits and hyphens such as lost-update";
    String id = expect.line(node, expected);
    if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
      expect.instead(node, expected);
    }
    return id;
  }

  private List<String> hints(Node node) {
    return expect.list(node, "a list of hints, each under a dash").stream()
        .map(hint -> expect.prose(hint, "a hint's text"))
        .toList();
  }
}
