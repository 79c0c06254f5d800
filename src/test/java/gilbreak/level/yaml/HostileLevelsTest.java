package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file within the limit may cost little time, little memory and few words, whatever is in it. */
final class HostileLevelsTest {
  private static final int LONGEST_MESSAGE = 100_000;

  static List<String> texts() {
    String small = LevelReaderTest.SMALL;
    String name = "a".repeat(28_000);
    return List.of(
        "\t\n".repeat(32_000),
        "\u001B".repeat(64_000),
        "[".repeat(64_000),
        "a: ".repeat(20_000),
        "- ? ".repeat(15_000),
        "{".repeat(60_000),
        "&a ".repeat(20_000),
        "x: \"" + "\\e".repeat(30_000) + "\"",
        many(6000, i -> "k" + i + ": *a\n"),
        many(10_000, i -> "a: 1\n"),
        small + name + ": 1\n" + name + "b: 1\n",
        small
            + "params: {"
            + name
            + ": 1}\n"
            + small.replace("code:", "copies: " + name + "b\n    code:"),
        small.replace("goal", "  - {name: x}\ngoal")
            + "params: {n"
            + name
            + ": 1}\nshared: {n"
            + name
            + ": 1}",
        "format: 1\nthreads:\n"
            + many(1500, i -> "- {name: thread" + i + "}\n")
            + "tools: {lock: {names: [A]}}\nsolutions: {par: {place: ["
            + many(1500, i -> "{thread: threads},")
            + "]}}");
  }

  private static String many(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("texts")
  @Timeout(60) // a guard against hanging, not a measurement
  void hostileLevelIsRefusedBriefly(String text) {
    assertTrue(text.length() <= LevelReader.MAX_BYTES, "this text tests only the limit");
    SourceException e =
        assertThrows(
            SourceException.class, () -> LevelReader.read(new SourceText("hostile.yaml", text)));
    assertTrue(e.getMessage().length() < LONGEST_MESSAGE);
  }
}
