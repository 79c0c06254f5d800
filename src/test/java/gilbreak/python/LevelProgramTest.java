package gilbreak.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Choices;
import gilbreak.level.Level;
import gilbreak.level.Level.Size;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Shipped;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a level and an answer become a program. */
class LevelProgramTest {
  private static final String LEVEL =
      """
      format: 1
      id: test
      title: A "test" \\ of it
      lesson: |
        Three quotes: \"""

        The end.
      params:
        n: {prove: 2, run: 50}
      shared: {cnt: 0, last: null}
      threads:
        - name: adder
          copies: 2
          code: |
            # Before.
            for i in range(n):
                # At the edge.

                x = (cnt +
                     1)

                # Between.
                cnt = x
                # Behind.
            last = me
      tools:
        lock: {names: [A, B], max: 4}
      goal: {finally: cnt <= 2 * n}
      """;

  private static String print(Size size, String... placements) throws SourceException {
    Level level = LevelReader.read(new SourceText("test.yaml", LEVEL));
    return LevelProgram.print(
        level,
        new Solution(Arrays.stream(placements).map(LevelProgramTest::placement).toList()),
        size);
  }

  private static Placement placement(String text) {
    String[] words = text.split(" ");
    return new Placement("adder", Tool.LOCK, words[0], LineRange.parse(words[1]).orElseThrow());
  }

  private static String adder(String... placements) throws SourceException {
    List<String> lines = print(Size.RUN, placements).lines().toList();
    return lines.stream()
        .skip(lines.indexOf("def adder(me):") + 2)
        .takeWhile(line -> !line.startsWith("def "))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  @Test
  void edgesOfAPlacementLeaveCommentsOut() throws SourceException {
    String expected =
        """
        # Before.
            for i in range(n):
                # At the edge.

                with A:
                    x = (cnt +
                         1)

                    # Between.
                    cnt = x
                # Behind.
            last = me""";
    assertEquals(expected, adder("A 3-10"));
  }

  @Test
  void theEarlierOfTwoAroundTheSameLinesIsTheOuterOne() throws SourceException {
    String expected =
        """
        with B:
                with A:
                    last = me""";
    String adder = adder("B 11", "A 11");
    assertTrue(adder.endsWith(expected), adder);
  }

  @Test
  void theWiderOfTwoIsTheOuterOne() throws SourceException {
    String expected =
        """
        # Before.
            with B:
                for i in range(n):
                    # At the edge.

                    x = (cnt +
                         1)

                    # Between.
                    with A:
                        cnt = x
                    # Behind.
                last = me""";
    assertEquals(expected, adder("A 9", "B 2-11"));
  }

  /** {@code mvn test -Dtest=LevelProgramTest -Drewrite} writes the programs anew. */
  @ParameterizedTest
  @ValueSource(strings = {"lost-update", "opposite-locks"})
  void shippedLevelIsPrintedAsExpected(String id) throws IOException, SourceException {
    Path file = Shipped.file(id);
    Level level = LevelReader.read(new SourceText(file.toString(), Files.readString(file)));
    String text = LevelProgram.print(level, level.answers().par().orElseThrow(), Size.RUN);
    Path expected = Path.of("src/test/python/levels", id + ".py");
    if (System.getProperty("rewrite") != null) {
      Files.writeString(expected, text);
    }
    assertEquals(Files.readString(expected), text);
  }

  @Test
  void headTellsTitleLessonAndGoal() throws SourceException {
    String expected =
        """
        \"""A "test" \\\\ of it

        Three quotes: \\"\\"\\"

        The end.

        At the end: cnt <= 2 * n
        \"""

        import json
        import os
        import sys
        import threading

        n = 2

        cnt = 0
        last = None


        def adder""";
    assertEquals(expected, print(Size.PROVE).substring(0, expected.length()));
  }

  @Test
  void whatThePlayerPickedIsPrinted() throws SourceException {
    String knobs = "knobs: {switch_interval: [5000, 50], chunk: [1, 20]}\n";
    Level level = LevelReader.read(new SourceText("test.yaml", LEVEL + knobs));
    Choices picked = Choices.NONE.withKnob("switch_interval", 50).withKnob("chunk", 20);
    String printed = LevelProgram.print(level, new Solution(List.of(), picked), Size.RUN);
    assertTrue(printed.contains("\nswitch_interval = 50\nchunk = 20\n"), printed);
    assertTrue(printed.contains("\n    sys.setswitchinterval(switch_interval / 1e6)\n"), printed);
  }

  @Test
  void placedTransactionIsRefusedWhereItIsPlaced() throws SourceException {
    String tool = LEVEL.replace("max: 4}", "max: 4}\n  transaction: {max: 1}");
    Level level = LevelReader.read(new SourceText("test.yaml", tool));
    Placement placement = new Placement("adder", Tool.TRANSACTION, "", new LineRange(9, 9));
    SourceException refused =
        assertThrows(
            SourceException.class,
            () -> LevelProgram.print(level, new Solution(List.of(placement)), Size.RUN));
    assertTrue(
        refused
            .getMessage()
            .startsWith(
                "test.yaml:23:11: Python has no transactions, which the answer places here\n"),
        refused.getMessage());
  }
}
