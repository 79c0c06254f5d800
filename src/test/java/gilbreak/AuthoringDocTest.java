package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on making levels, followed as an author would. */
class AuthoringDocTest {
  private static final Path PAGE = Path.of("docs/authoring.md");
  private static final Pattern STEP = Pattern.compile("(?s)```(yaml|console)\\n(.*?)```");
  private static final String FILE = "the-last-seat.yaml";

  @TempDir Path folder;

  @Test
  void everyStepGivesWhatThePageShows() throws IOException {
    List<MatchResult> steps = STEP.matcher(Files.readString(PAGE)).results().toList();
    assertTrue(steps.size() >= 6);
    for (MatchResult step : steps) {
      if (step.group(1).equals("yaml")) {
        Files.writeString(folder.resolve(FILE), step.group(2));
      } else {
        assertShown(step.group(2));
      }
    }
  }

  /** Up to a line of dots, where the page leaves the rest out. */
  private void assertShown(String console) {
    String[] parts = console.split("\n", 2);
    String shown = parts[1];
    String said = run(parts[0].replace("$ ./gilbreak ", ""));
    boolean all = !shown.endsWith("…\n");
    assertEquals(
        all ? shown : shown.substring(0, shown.length() - 2),
        all ? said : said.substring(0, Math.min(said.length(), shown.length() - 2)));
  }

  private String run(String command) {
    StringWriter out = new StringWriter();
    String[] words = command.replace(FILE, folder.resolve(FILE).toString()).split(" ");
    Main.run(words, new PrintWriter(out), new PrintWriter(out));
    return out.toString().replace(folder + "/", "");
  }
}
