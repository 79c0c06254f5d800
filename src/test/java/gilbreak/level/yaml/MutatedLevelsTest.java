package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Shipped;
import gilbreak.source.Diagnostic;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a good level, its reader reads it or says what is wrong with it. */
final class MutatedLevelsTest {
  private static final Pattern KEY =
      Pattern.compile("(?m)^( *(?:- )?|[^#\\n]*[{,] ?)([a-z]+):(?= |$)");
  private static final String JUNK = "{}[]:,-|>&*!#'\"%@?~\n \t\u0000\u001B\u202E1xé😀";

  static List<Path> levels() throws IOException {
    return Shipped.some();
  }

  /** What is wrong; every problem has a place in the text and words of ours. */
  private static List<Diagnostic> problems(String text) {
    try {
      LevelReader.read(new SourceText("level.yaml", text));
      return List.of();
    } catch (SourceException e) {
      long lines = text.lines().count();
      assertTrue(!e.diagnostics().isEmpty());
      for (Diagnostic problem : e.diagnostics()) {
        assertTrue(problem.span().line() >= 1 && problem.span().line() <= lines + 1, text);
        assertTrue(!problem.message().contains("snakeyaml"), problem.message());
      }
      return e.diagnostics();
    }
  }

  /** What a problem says without what it would rather have seen there. */
  private static String found(Diagnostic problem) {
    return problem.message().split("; expected ", 2)[0];
  }

  private static List<Matcher> keys(String text) {
    List<Matcher> keys = new ArrayList<>();
    Matcher key = KEY.matcher(text);
    while (key.find()) {
      keys.add(KEY.matcher(text));
      keys.get(keys.size() - 1).find(key.start());
    }
    return keys;
  }

  @ParameterizedTest
  @MethodSource("levels")
  void everyMisspelledKeyIsFoundAtItsPlace(Path file) throws IOException {
    String text = Files.readString(file);
    assertTrue(keys(text).size() > 20);
    for (Matcher key : keys(text)) {
      String broken = text.substring(0, key.end(2)) + "qqq" + text.substring(key.end(2));
      int line = 1 + (int) text.substring(0, key.start(2)).chars().filter(c -> c == '\n').count();
      List<Diagnostic> problems = problems(broken);
      boolean freeName = problems.stream().noneMatch(p -> found(p).contains("qqq"));
      assertEquals(
          !freeName,
          problems.stream().anyMatch(p -> p.span().line() == line),
          key.group(2) + " in line " + line);
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void everyLineMayBeMissingOrDoubled(Path file) throws IOException {
    List<String> lines = Files.readString(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      problems(String.join("\n", fewer));
      List<String> more = new ArrayList<>(lines);
      more.add(i, lines.get(i));
      problems(String.join("\n", more));
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void everyValueMayBeSomethingElse(Path file) throws IOException {
    String text = Files.readString(file);
    for (Matcher key : keys(text)) {
      for (String value : List.of("", "[]", "{}", "1", "-1", "x", "[[1]]", "{x: 1}", "''", "|")) {
        int end = text.indexOf('\n', key.end());
        problems(text.substring(0, key.end()) + " " + value + text.substring(end));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("levels")
  void anyCharactersMayBeJunk(Path file) throws IOException {
    String text = Files.readString(file);
    int[] junk = JUNK.codePoints().toArray();
    Random random = new Random(7);
    for (int i = 0; i < 1500; i++) {
      StringBuilder broken = new StringBuilder(text);
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        int at = random.nextInt(broken.length());
        String put = Character.toString(junk[random.nextInt(junk.length)]);
        broken.replace(at, at + random.nextInt(2), put);
      }
      problems(broken.toString());
    }
  }
}
