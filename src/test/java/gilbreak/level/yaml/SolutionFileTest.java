package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SolutionFileTest {
  private Level level;

  @BeforeEach
  void readLevel() throws SourceException {
    level =
        LevelReaderTest.read(LevelReaderTest.SMALL + "tools: {lock: {names: [A, B], max: 2}}\n");
  }

  private Solution read(String text) throws SourceException {
    return SolutionFile.read(new SourceText("mine.yaml", text), level);
  }

  private String message(String text) {
    return assertThrows(SourceException.class, () -> read(text)).getMessage();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws SourceException {
    LineRange line = new LineRange(1, 1);
    Solution solution =
        new Solution(
            List.of(
                new Placement("adder", Tool.LOCK, "A", line),
                new Placement("adder", Tool.LOCK, "B", line)));
    assertEquals(solution, read(SolutionFile.write(solution, level)));
    assertEquals(Solution.EMPTY, read(SolutionFile.write(Solution.EMPTY, level)));
  }

  @Test
  void fileSaysLinesAsAPersonWould() {
    Solution solution =
        new Solution(List.of(new Placement("adder", Tool.LOCK, "A", new LineRange(2, 3))));
    assertEquals(
        """
        format: 1
        level: small
        digest: %s
        place:
          - thread: adder
            tool: lock
            name: A
            lines: 2-3
        """
            .formatted(level.digest()),
        SolutionFile.write(solution, level));
  }

  @Test
  void digestMayBeLeftOut() throws SourceException {
    assertEquals(Solution.EMPTY, read("{format: 1, level: small, place: []}"));
  }

  @Test
  void solutionForAnotherLevelIsRefusedWithThatAlone() {
    assertEquals(
        """
        mine.yaml:1:20: this solution is for the level large, not for small
          {format: 1, level: large, place: [{name: X}]}
                             ^^^^^""",
        message("{format: 1, level: large, place: [{name: X}]}"));
  }

  @Test
  void solutionForAnotherVersionIsRefusedWithThatAlone() {
    assertEquals(
        """
        mine.yaml:3:9: this solution is for another version of the level small: its digest is \
        0123, the level's %s; solve the level again, or delete this line to try it as it is
          digest: 0123
                  ^^^^"""
            .formatted(level.digest()),
        message("format: 1\nlevel: small\ndigest: 0123\nplace: 1\n"));
  }

  @Test
  void everyProblemOfAPlacementIsTold() {
    assertEquals(
        """
        mine.yaml:1:44: unknown thread ader; did you mean adder?
          {format: 1, level: small, place: [{thread: ader, tool: lok, nam: A, lines: 3-1}]}
                                                     ^^^^
        mine.yaml:1:56: unknown tool lok; did you mean lock?
          {format: 1, level: small, place: [{thread: ader, tool: lok, nam: A, lines: 3-1}]}
                                                                 ^^^
        mine.yaml:1:61: unknown key nam in the placement; did you mean name?
          {format: 1, level: small, place: [{thread: ader, tool: lok, nam: A, lines: 3-1}]}
                                                                      ^^^
        mine.yaml:1:76: expected the number of a line such as 3, or of the first and last one such \
        as 2-3, found 3-1
          {format: 1, level: small, place: [{thread: ader, tool: lok, nam: A, lines: 3-1}]}
                                                                                     ^^^""",
        message(
            "{format: 1, level: small, place: [{thread: ader, tool: lok, nam: A, lines: 3-1}]}"));
  }

  @Test
  void solutionHasASmallerLimitThanALevel() {
    assertEquals(
        "mine.yaml:1:1: this file is longer than 16 KiB, the most that is read; shorten it",
        message("#" + "x".repeat(16 * 1024)));
  }

  @Test
  void choicesAndToolsWithoutNamesAreReadAgain() throws SourceException {
    level =
        LevelReaderTest.read(
            LevelReaderTest.SMALL.replace("code:", "kind: player\n    code:")
                + "gil: player\nknobs: {pool: [1, 4]}\ntools: {yield: {max: 2}, lock: {names: [A]}}\n");
    Solution solution =
        new Solution(
            List.of(new Placement("adder", Tool.YIELD, "", new LineRange(1, 1))),
            Choices.NONE.with(Gil.OFF).withKind("adder", Kind.TASK).withKnob("pool", 4));
    assertEquals(solution, read(SolutionFile.write(solution, level)));
  }

  @Test
  void answerThatMakesNoSenseIsRefused() throws SourceException {
    level =
        LevelReaderTest.read(
            LevelReaderTest.SMALL + "tools: {transaction: {}, wait: {names: [e]}}\n");
    String message =
        message(
            "{format: 1, level: small, place: ["
                + "{tool: transaction, lines: 1}, {tool: wait, name: e, lines: 1}]}");
    assertTrue(message.startsWith("mine.yaml:1:34: this does not fit line 1 of adder: "), message);
  }
}
