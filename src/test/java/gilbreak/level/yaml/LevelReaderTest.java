package gilbreak.level.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Level;
import gilbreak.level.Level.Shared;
import gilbreak.level.Level.Sizes;
import gilbreak.level.Level.Stars;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool;
import gilbreak.program.Interpreter;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.PythonVersion;
import gilbreak.program.Type;
import gilbreak.program.Value;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LevelReaderTest {
  static final String SMALL =
      """
      format: 1
      id: small
      title: Small
      threads:
        - name: adder
          code: |
            x = 1
      goal: {}
      """;

  static Level read(String text) throws SourceException {
    return LevelReader.read(new SourceText("small.yaml", text));
  }

  private static String digest(String... replaced) throws SourceException {
    String text = SMALL + "params: {n: 2}\nshared: {a: 0}\ntools: {lock: {names: [A]}}\n";
    for (int i = 0; i < replaced.length; i += 2) {
      assertTrue(text.contains(replaced[i]));
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    return read(text).digest();
  }

  @Test
  void levelOfEightLinesGetsItsDefaults() throws SourceException {
    Level level = read(SMALL);
    assertEquals("small", level.id());
    assertEquals("", level.story().chapter());
    assertEquals(
        new Interpreter(true, new PythonVersion(3, 14)), level.setting().interpreter(Choices.NONE));
    assertEquals(2, level.setting().cores());
    assertEquals(Level.Tools.NONE, level.tools());
    assertFalse(level.goal().atEnd().isPresent());
    assertTrue(level.answers().baseline().isEmpty());
    assertEquals(Stars.DEFAULT, level.answers().stars());
    assertEquals(
        List.of(new ThreadText("adder", Kind.THREAD, 1, "x = 1\n", 7, 6)), level.threads());
  }

  @Test
  void oneLineOfCodeNeedsNoBlock() throws SourceException {
    String text = SMALL.replace("code: |\n      x = 1", "code: x = 1");
    assertEquals(
        List.of(new ThreadText("adder", Kind.THREAD, 1, "x = 1\n", 6, 10)), read(text).threads());
  }

  @Test
  void carriageReturnsDoNotReachTheCode() throws SourceException {
    String text = SMALL.replace("x = 1", "if me:\n          y = 1").replace("\n", "\r\n");
    ThreadText thread = read(text).threads().get(0);
    assertEquals("if me:\n    y = 1\n", thread.code());
    assertEquals(6, thread.indent());
  }

  @ParameterizedTest
  @CsvSource({"on, true", "off, false", "true, true", "false, false"})
  void gilIsOnOrOff(String word, boolean gil) throws SourceException {
    assertEquals(gil, read(SMALL + "gil: " + word).setting().interpreter(Choices.NONE).gil());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.10", "\"3.10\"", "'3.10'"})
  void pythonNeedsNoQuotes(String version) throws SourceException {
    Interpreter interpreter =
        read(SMALL + "python: " + version).setting().interpreter(Choices.NONE);
    assertEquals(new PythonVersion(3, 10), interpreter.version());
  }

  @Test
  void parametersHaveOneOrTwoSizesAndTheOrderOfTheFile() throws SourceException {
    Level level = read(SMALL + "params: {z: {prove: 2, run: 50}, a: -3}");
    assertEquals(List.of("z", "a"), List.copyOf(level.setting().parameters().keySet()));
    assertEquals(new Sizes(2, 50), level.setting().parameters().get("z"));
    assertEquals(new Sizes(-3, -3), level.setting().parameters().get("a"));
  }

  @Test
  void sharedVariablesHavePythonsValues() throws SourceException {
    Level level =
        read(SMALL + "shared: {i: -1, t: True, f: false, n: None, m: null, l: [1, None, 2]}");
    assertEquals(
        List.of(
            new Shared("i", false, List.of(-1L), List.of(Type.INT)),
            new Shared("t", false, List.of(1L), List.of(Type.BOOL)),
            new Shared("f", false, List.of(0L), List.of(Type.BOOL)),
            new Shared("n", false, List.of(Value.NONE), List.of(Type.NONE)),
            new Shared("m", false, List.of(Value.NONE), List.of(Type.NONE)),
            new Shared(
                "l", true, List.of(1L, Value.NONE, 2L), List.of(Type.INT, Type.NONE, Type.INT))),
        level.setting().shared());
  }

  @Test
  void sharedMemoryIsWhatProcessesHaveInCommon() throws SourceException {
    Level level = read(SMALL + "shared: {a: 0, b: 0}\nshared_memory: [b]\n");
    assertEquals(
        List.of(false, true), level.setting().shared().stream().map(Shared::crosses).toList());
  }

  @Test
  void copiesMayBeAParameter() throws SourceException {
    String text = SMALL.replace("code:", "copies: k\n    code:") + "params: {k: 3}\n";
    assertEquals(3, read(text).threads().get(0).copies());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "goal: {finally: x == 1};8;17",
        "goal:\\n  finally:   'x == 1';9;15",
        "goal:\\n  finally: |\\n    x == 1;10;5"
      })
  void goalCarriesThePlaceOfItsFirstCharacter(String goal, int line, int column)
      throws SourceException {
    String text = SMALL.replace("goal: {}", goal.replace("\\n", "\n"));
    Level level = read(text.stripTrailing() + "\nshared: {x: 0}\n");
    assertEquals(new Level.GoalText("x == 1", line, column), level.goal().atEnd());
  }

  @Test
  void threadOfAPlacementMayBeLeftOutWhenThereIsOne() throws SourceException {
    String answers =
        "tools: {lock: {names: [A, B]}}\nsolutions: {par: {place: [{name: B, lines: 1}]}}\n";
    Level level = read(SMALL + answers);
    assertEquals(2, level.tools().offer(Tool.LOCK).orElseThrow().max());
    assertEquals(
        List.of(new Placement("adder", Tool.LOCK, "B", new LineRange(1, 1))),
        level.answers().par().orElseThrow().placements());
  }

  @Test
  void starsAreAFactorAndAShare() throws SourceException {
    assertEquals(
        new Stars(1.3, 0.95), read(SMALL + "stars: {two: 1.3, three: 95%}").answers().stars());
  }

  @Test
  void otherFormatIsToldAlone() {
    SourceException e =
        assertThrows(
            SourceException.class, () -> read(SMALL.replace("format: 1", "format: 2\nx: 1")));
    assertEquals(1, e.diagnostics().size());
    assertEquals(
        "this file has format 2, this gilbreak reads format 1; get a gilbreak that fits it",
        e.diagnostics().get(0).message());
  }

  @Test
  void digestIgnoresWhatDoesNotDecide() throws SourceException {
    assertEquals(16, digest().length());
    assertEquals(digest(), digest("title: Small", "title: Other\nlesson: More\nstars: {two: 1.5}"));
    assertEquals(digest(), digest("params", "# a comment\nsolutions: {par: {place: []}}\nparams"));
  }

  @ParameterizedTest
  @CsvSource({
    "goal: {}, 'goal: {finally: a == 1}'",
    "goal: {}, 'goal: {always: a == 1}'",
    "x = 1, x = 2",
    "name: adder, name: other",
    "{n: 2}, '{n: {prove: 2, run: 3}}'",
    "{a: 0}, {a: 1}",
    "{a: 0}, {a: false}",
    "{a: 0}, {a: [0]}",
    "[A], [B]",
    "[A]}, '[A], max: 2}'",
    "format: 1, 'format: 1\npython: 3.13'",
    "format: 1, 'format: 1\ngil: off'",
    "format: 1, 'format: 1\nobjects: {L: Lock}'",
    "format: 1, 'format: 1\nshared_memory: [a]'",
    "name: adder, 'name: adder\n    kind: process'"
  })
  void digestChangesWithWhatDecides(String from, String to) throws SourceException {
    assertNotEquals(digest(), digest(from, to.replace("\\n", "\n")));
  }

  @Test
  void playerMayChooseWhatRunsAThread() throws SourceException {
    String text = SMALL.replace("code:", "kind: [task, thread]\n    code:");
    Level level = read(text);
    assertEquals(List.of(Kind.TASK, Kind.THREAD), level.setting().options().kinds("adder"));
    assertEquals(Kind.TASK, level.threads().get(0).kind());
  }

  @Test
  void answersPickWhatTheyNeed() throws SourceException {
    String answers =
        "gil: [off, on]\nknobs: {pool: [1, 4]}\n"
            + "solutions: {baseline: {}, par: {gil: on, knobs: {pool: 4}}}\n";
    Level level = read(SMALL + answers);
    assertEquals(Solution.EMPTY, level.answers().baseline().orElseThrow());
    assertEquals(
        Choices.NONE.with(Gil.ON).withKnob("pool", 4),
        level.answers().par().orElseThrow().choices());
  }
}
