package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.lang.Declaration;
import gilbreak.level.Choices;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files shown in the page on levels are read as they stand there. */
final class LevelsDocTest {
  private static final Path PAGE = Path.of("docs/levels.md");
  private static final Pattern FILE = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);

  /** The smallest level, a whole one, and a solution of that. */
  private static List<SourceText> files() throws IOException {
    List<MatchResult> found = FILE.matcher(Files.readString(PAGE)).results().toList();
    return found.stream().map(file -> new SourceText("docs/levels.md", file.group(1))).toList();
  }

  @Test
  void smallestLevelIsRead() throws IOException, SourceException {
    Level level = LevelReader.read(files().get(0));
    assertEquals("smallest", level.id());
    assertTrue(level.setting().interpreter(Choices.NONE).gil());
    assertEquals(2, level.setting().cores());
    assertEquals(Level.Tools.NONE, level.tools());
    assertEquals(Level.Stars.DEFAULT, level.answers().stars());
  }

  @Test
  void wholeLevelIsRead() throws IOException, SourceException {
    Level level = LevelReader.read(files().get(1));
    assertEquals("two-tills", level.id());
    assertEquals(List.of(Declaration.lock("B")), level.setting().objects());
    assertEquals(2, level.answers().rejected().size());
  }

  @Test
  void wholeLevelHasEveryKeyOfTheTable() throws IOException {
    String level =
        files().get(1).text() + Files.readString(Path.of("src/test/levels/prediction.yaml"));
    List<String> keys =
        Pattern.compile("(?m)^\\| `([a-z]+)`")
            .matcher(Files.readString(PAGE))
            .results()
            .map(row -> row.group(1))
            .filter(key -> !List.of("level", "digest", "kinds").contains(key))
            .filter(key -> Tool.of(key).isEmpty())
            .filter(
                key ->
                    Arrays.stream(Level.Kind.values()).noneMatch(kind -> kind.word().equals(key)))
            .toList();
    assertTrue(keys.size() >= 20);
    keys.forEach(key -> assertTrue(level.contains(key + ":"), key));
  }

  @Test
  void solutionIsOneOfTheWholeLevel() throws IOException, SourceException {
    Level level = LevelReader.read(files().get(1));
    Solution solution = SolutionFile.read(files().get(2), level);
    assertEquals(level.answers().par().orElseThrow(), solution);
  }

  @Test
  void tableOfToolsHasThemAll() throws IOException {
    String page = Files.readString(PAGE);
    String table = page.substring(page.indexOf("### tools"), page.indexOf("### goal"));
    for (Tool tool : Tool.values()) {
      assertTrue(table.contains("`" + tool.word() + "`"), tool.word());
    }
  }
}
