package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Gil;
import gilbreak.level.Tool;
import gilbreak.machine.Failure;
import gilbreak.program.SyncObject;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What editors know of levels: {@code docs/level.schema.json}. */
final class SchemaTest {
  /** What is wrong here only shows to one who knows YAML, the language or the other keys. */
  private static final Set<String> INVISIBLE =
      Set.of(
          "alias-of-itself",
          "words-of-yaml-1.1",
          "await-in-a-thread",
          "duplicate-keys",
          "escaped-control",
          "folded-code",
          "goal-of-two-lines",
          "no-such-thread",
          "object-conditions",
          "object-sizes",
          "placement-without-tools",
          "predict-types",
          "predict-value",
          "second-document",
          "tag",
          "too-many-processes",
          "too-many-threads");

  static List<Path> good() throws IOException {
    return Stream.concat(
            ShippedLevelsTest.levels().stream(),
            Stream.of("everything", "prediction")
                .map(name -> Path.of("src/test/levels", name + ".yaml")))
        .toList();
  }

  static List<Path> broken() throws IOException {
    return BrokenLevelsTest.levels();
  }

  @ParameterizedTest
  @MethodSource("good")
  void goodLevelIsValid(Path file) throws IOException {
    assertEquals(List.of(), Schema.complaints(Files.readString(file)));
  }

  @Test
  void levelsOfTheDocsAreValid() throws IOException {
    for (String page : List.of("docs/levels.md", "docs/authoring.md")) {
      for (String yaml : examples(page)) {
        assertEquals(List.of(), Schema.complaints(yaml), page);
      }
    }
  }

  private static List<String> examples(String page) throws IOException {
    return Pattern.compile("(?s)```yaml\\n(.*?)```")
        .matcher(Files.readString(Path.of(page)))
        .results()
        .map(found -> found.group(1))
        .filter(yaml -> yaml.contains("threads:"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenLevelIsInvalidWhereThatCanBeSeen(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".yaml", "");
    assertEquals(!INVISIBLE.contains(name), isRefused(file), name);
  }

  private static boolean isRefused(Path file) throws IOException {
    try {
      return !Schema.complaints(Files.readString(file)).isEmpty();
    } catch (IOException | RuntimeException notYaml) {
      return true;
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedLevelNamesTheSchemaInItsFirstLine(Path file) throws IOException {
    String line = Files.readString(file).lines().findFirst().orElse("");
    String start = "# yaml-language-server: $schema=";
    assertTrue(line.startsWith(start), line);
    Path schema = file.resolveSibling(line.substring(start.length())).normalize();
    assertEquals(Path.of("docs/level.schema.json"), schema);
  }

  static List<Path> shipped() throws IOException {
    return ShippedLevelsTest.levels();
  }

  @Test
  void schemaHasTheWordsThatTheReadersKnow() throws IOException {
    Schema schema = Schema.ofLevels();
    Schema rejected = schema.under("rejected").item();
    Stream<String> kinds = Arrays.stream(Failure.Kind.values()).map(Failure.Kind::word);
    assertEquals(
        Stream.concat(kinds, Stream.of("slow")).toList(), rejected.under("because").words());
    assertEquals(
        Arrays.stream(Tool.values()).map(Tool::word).toList(),
        rejected.under("place").item().under("tool").words());
    assertEquals(
        Arrays.stream(Gil.values()).map(Gil::word).toList(), rejected.under("gil").words());
    String pattern = schema.under("objects").under("x").node().path("pattern").asText();
    for (SyncObject.Kind kind : SyncObject.Kind.values()) {
      assertTrue(Pattern.matches(pattern, kind.word()), kind.word());
    }
    assertFalse(Pattern.matches(pattern, "Mutex"));
  }

  /** The readers tell them when they find another one. */
  @Test
  void schemaHasTheKindsOfThreadsThatTheReadersKnow() throws IOException {
    String level = Files.readString(Path.of("src/test/levels/everything.yaml"));
    String broken = level.replace("kind: task", "kind: qqqqqqqqqqqq");
    SourceException e =
        assertThrows(
            SourceException.class, () -> LevelReader.read(new SourceText("broken", broken)));
    String message = e.diagnostics().get(0).message();
    String words = message.substring(message.indexOf("expected ") + "expected ".length());
    List<String> known = List.of(words.split(" or "));
    Schema kind = Schema.ofLevels().under("threads").item().under("kind");
    assertEquals(known, kind.words());
    List<String> single = known.stream().filter(word -> !word.equals("player")).toList();
    assertEquals(single, kind.item().words());
    assertEquals(
        single,
        Schema.ofLevels().under("solutions").under("par").under("kinds").under("x").words());
  }
}
