package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
            + "]}}",
        large("objects: {" + many(3000, i -> "o" + i + ": Lock,") + "}\n", 1, 1),
        large("knobs: {" + many(100, i -> "k" + i + ": [1, 2, 3, 4],") + "}\n", 1, 200),
        large("", 1, 4_500),
        large("", 2, 121),
        large(
            "tools: {lock: {names: [A], max: 16}}\nrejected:\n"
                + many(500, i -> "- {place: [{lines: 1, name: A}], because: finally}\n"),
            1,
            200),
        large("tools: {lock: {names: [" + many(9_000, i -> "A" + i + ",") + "]}}\n", 1, 1));
  }

  /** A level that would take long to be read, were it not for a limit. */
  private static String large(String keys, int threads, int lines) {
    String head = "format: 1\nid: large\ntitle: Large\nshared: {cnt: 0}\n";
    String code = many(lines, i -> "    cnt += 1\n");
    return head
        + keys
        + "threads:\n"
        + many(threads, i -> "- name: a" + i + "\n  code: |\n" + code)
        + "goal: {finally: cnt == 0}\n";
  }

  /** The largest level there can be: what a read one costs is bounded by these counts. */
  @Test
  void levelAtEveryLimitIsRead() throws SourceException {
    String text = atEveryLimit();
    Level level = LevelReader.read(new SourceText("large.yaml", text));
    assertEquals(24, level.setting().options().alternatives());
    assertEquals(16, level.answers().rejected().size());
    assertEquals(64, level.setting().objects().size());
    assertEquals(240, level.threads().stream().mapToInt(thread -> thread.lines().size()).sum());
  }

  static String atEveryLimit() {
    return large(
        "objects: {"
            + many(64, i -> "o" + i + ": Lock,")
            + "}\nknobs: {"
            + many(1, i -> "k" + i + ": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],")
            + "k3: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}\ntools: {lock: {names: [A], max: 16}}\nrejected:\n"
            + many(
                16,
                i ->
                    "- {place: [{thread: a0, lines: "
                        + (i + 1)
                        + ", name: A}], because: finally}\n"),
        2,
        120);
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
