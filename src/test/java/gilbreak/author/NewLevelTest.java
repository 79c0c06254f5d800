package gilbreak.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Level.Kind;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewLevelTest {
  @TempDir Path folder;

  private NewLevel level() {
    return NewLevel.named(folder.resolve("two-tills").toString(), Optional.empty());
  }

  private List<Rule> complaints(String text) throws Exception {
    NewLevel level = level();
    Files.writeString(level.file(), text);
    return new Inspection(false).of(level.file()).stream().map(Complaint::rule).toList();
  }

  static List<Kind> kinds() {
    return Kind.inFiles();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void skeletonMissesOnlyItsThreeBlanks(Kind kind) throws Exception {
    assertEquals(
        List.of(Rule.LESSON, Rule.DEBRIEF, Rule.HINTS), complaints(level().skeleton(kind)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void filledSkeletonKeepsAllRules(Kind kind) throws Exception {
    String filled =
        level()
            .skeleton(kind)
            .replace("lesson: \"\"", "lesson: Two cashiers.")
            .replace("debrief: \"\"", "debrief: A race.")
            .replace("hints: []", "hints: [Line 3.]");
    assertEquals(List.of(), complaints(filled));
  }

  @Test
  void skeletonIsTitledAfterItsName() throws Exception {
    Level read = LevelReader.read(new SourceText("new", level().skeleton(Kind.PLACE)));
    assertEquals("two-tills", read.id());
    assertEquals("Two tills", read.story().title());
  }

  @Test
  void copyDiffersInTheIdAlone() throws Exception {
    Level model = LevelReader.read(new SourceText("model", Sample.text()));
    NewLevel copy =
        NewLevel.named(
            folder.resolve("deep/copy.yaml").toString(), Optional.of(folder.resolve("schema")));
    List<String> lines = copy.like(model).lines().toList();
    List<String> old = Sample.text().lines().toList();
    assertEquals("# yaml-language-server: $schema=../schema", lines.get(0));
    assertEquals("id: copy", lines.get(2));
    assertEquals(old.subList(3, old.size()), lines.subList(3, lines.size()));
  }

  @Test
  void fileThatIsThereIsLeftAsItIs() throws IOException {
    NewLevel level = level();
    Files.writeString(level.file(), "mine");
    assertThrows(IOException.class, () -> level.write(level.skeleton(Kind.PLACE)));
    assertEquals("mine", Files.readString(level.file()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Two Tills", "two_tills", "-", "a--b", "é"})
  void nameThatIsNoIdIsRefused(String name) {
    assertTrue(NewLevel.named(name, Optional.empty()).refusal().isPresent());
  }
}
