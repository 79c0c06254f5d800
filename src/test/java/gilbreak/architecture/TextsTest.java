package gilbreak.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a player reads on the screens is in one folder, so that it can be translated. */
class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/gilbreak");

  /** A comment, a character, or a text, which is the group. */
  private static final Pattern TEXT =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|'\\\\?.'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  private static final Pattern PHRASE = Pattern.compile("\\p{L}['’]?[,;:.]? +\\(?\\p{L}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  /** Words that the machine or the language says, which are looked for and not said. */
  private static final Set<String> NOT_SAID =
      Set.of(
          // what a moment of a run says of locks
          "for (.*?)(, held by .*)?",
          "waits for ([A-Za-z_]\\\\w*)(, held by .*)?",
          "acquire ",
          " → True",
          "release ",
          // Python, and the names of its parts
          " and ",
          " or ",
          "Lock",
          "comment",
          "name",
          "call",
          // the signs of threads
          "123456789abcdefghijklmnopqrstuvwxyz");

  @ParameterizedTest
  @ValueSource(strings = {"play", "view"})
  void screensHaveNoSentencesOfTheirOwn(String folder) throws IOException {
    assertEquals(Set.of(), found(folder, PHRASE));
  }

  @Test
  void drawingHasNoWordsOfItsOwn() throws IOException {
    assertEquals(Set.of(), found("view", WORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Conversation", "Understood"})
  void plainGameHasNoSentencesOfItsOwn(String type) throws IOException {
    Path file = SOURCES.resolve("shell").resolve(type + ".java");
    assertEquals(List.of(), texts(file).filter(text -> PHRASE.matcher(text).find()).toList());
  }

  @Test
  void everyExceptionIsStillThere() throws IOException {
    Set<String> left = new TreeSet<>(NOT_SAID);
    for (Path file : files("view")) {
      texts(file).forEach(left::remove);
    }
    assertEquals(Set.of(), left);
  }

  @Test
  void sentencesAreFoundWhereTheyAre() throws IOException {
    long found = 0;
    for (Path file : files("texts")) {
      found += texts(file).filter(text -> PHRASE.matcher(text).find()).count();
    }
    assertTrue(found > 200, found + " phrases");
  }

  /** The texts with the pattern in them, each with the file that it is in. */
  private static Set<String> found(String folder, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files(folder)) {
      texts(file)
          .filter(text -> !NOT_SAID.contains(text) && pattern.matcher(text).find())
          .forEach(text -> found.add(file.getFileName() + ": " + text));
    }
    return found;
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static Stream<String> texts(Path file) throws IOException {
    return TEXT.matcher(Files.readString(file))
        .results()
        .filter(result -> result.group(1) != null)
        .map((MatchResult result) -> result.group(1))
        .filter(text -> !text.contains("(?<"));
  }
}
