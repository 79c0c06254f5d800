package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Level.GoalText;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShippedLevelsTest {
  private static final int LONGEST_LESSON = 12;
  private static final int WIDEST_LINE = 76;

  static List<Path> levels() throws IOException {
    return Shipped.files();
  }

  private static Level read(Path file) throws IOException, SourceException {
    byte[] bytes = Files.readAllBytes(file);
    return LevelReader.read(YamlBytes.decode(file.toString(), bytes, LevelReader.MAX_BYTES));
  }

  @Test
  void thereAreSome() throws IOException {
    assertTrue(levels().size() >= 3);
  }

  @ParameterizedTest
  @MethodSource("levels")
  void shippedLevelIsComplete(Path file) throws IOException, SourceException {
    Level level = read(file);
    assertEquals(file.getFileName().toString(), level.id() + ".yaml");
    assertEquals(3, level.story().hints().size());
    assertFalse(level.story().chapter().isEmpty());
    assertFalse(level.story().debrief().isEmpty());
    if (isAnswered(level)) {
      assertTrue(level.answers().baseline().isPresent());
      assertTrue(level.answers().par().isPresent());
      assertTrue(level.answers().rejected().size() >= 2);
    }
  }

  /** Where the player is the scheduler, or foretells, the author has no answer. */
  private static boolean isAnswered(Level level) {
    return !level.tools().offers().isEmpty() || level.answers().par().isPresent();
  }

  @ParameterizedTest
  @MethodSource("levels")
  void textsFitTheScreen(Path file) throws IOException, SourceException {
    Level.Story story = read(file).story();
    assertTrue(story.lesson().lines().count() <= LONGEST_LESSON);
    Stream.concat(Stream.of(story.lesson(), story.debrief()), story.hints().stream())
        .flatMap(String::lines)
        .forEach(line -> assertTrue(line.length() <= WIDEST_LINE, line));
  }

  @ParameterizedTest
  @MethodSource("levels")
  void authorsAnswersSurviveASolutionFile(Path file) throws IOException, SourceException {
    Level level = read(file);
    if (isAnswered(level)) {
      Solution par = level.answers().par().orElseThrow();
      SourceText written = new SourceText("par.yaml", SolutionFile.write(par, level));
      assertEquals(par, SolutionFile.read(written, level));
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void codeAndGoalsAreFoundInTheFileAtTheirPlaces(Path file) throws IOException, SourceException {
    Level level = read(file);
    List<String> lines = level.source().lines();
    for (ThreadText thread : level.threads()) {
      for (int i = 0; i < thread.lines().size(); i++) {
        String line = lines.get(thread.line() - 1 + i);
        assertEquals(thread.lines().get(i), line.substring(thread.indent()));
      }
    }
    for (GoalText goal : List.of(level.goal().atEnd(), level.goal().always())) {
      if (goal.isPresent()) {
        assertTrue(lines.get(goal.line() - 1).startsWith(goal.text(), goal.column() - 1));
      }
    }
  }
}
