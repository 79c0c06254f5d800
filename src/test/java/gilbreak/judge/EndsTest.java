package gilbreak.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.explore.Walk;
import gilbreak.explore.Witness;
import gilbreak.level.Level;
import gilbreak.level.Prediction.Choice;
import gilbreak.level.yaml.LevelReader;
import gilbreak.machine.Failure.Kind;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndsTest {
  private static Ends ends(String choices, String objects, String... threads)
      throws SourceException {
    StringBuilder text = new StringBuilder("format: 1\nid: asked\ntitle: Asked\nkind: predict\n");
    text.append("gil: off\nshared: {cnt: 0, flag: False}\n").append(objects);
    text.append("goal: {}\nthreads:\n");
    for (int i = 0; i < threads.length; i++) {
      text.append("  - name: t").append(i).append("\n    code: |\n");
      threads[i].lines().forEach(line -> text.append("      ").append(line).append('\n'));
    }
    text.append("predict: {question: Which ends, value: cnt, choices: [" + choices + "]}\n");
    Level level = LevelReader.read(new SourceText("asked", text.toString()));
    return Ends.of(level, progress -> true);
  }

  private static String possible(Ends ends) {
    return ends.prediction().choices().stream()
        .filter(ends::isPossible)
        .map(Choice::word)
        .collect(Collectors.joining(" "));
  }

  @Test
  void valuesAreThoseOfFinalStates() throws SourceException {
    Ends ends = ends("0, 1, 2, 3", "", "cnt += 1", "cnt += 1");
    assertEquals("1 2", possible(ends));
    assertTrue(ends.isComplete());
    assertEquals(List.of(), ends.missing());
  }

  @Test
  void possibleValueThatIsNoChoiceIsMissing() throws SourceException {
    Ends ends = ends("0, 1", "", "cnt += 1", "cnt += 1");
    assertEquals(List.of("2"), ends.missing().stream().map(Choice::word).toList());
  }

  @Test
  void runOfAChoiceEndsWithItsValue() throws SourceException {
    Ends ends = ends("1, 2", "", "cnt += 1", "cnt += 1");
    for (Choice choice : ends.prediction().choices()) {
      Witness run = ends.run(choice).orElseThrow();
      Walk walk = Walk.of(ends.program(), run.schedule());
      assertTrue(walk.isOver());
      assertEquals(choice.value(), walk.moments().get(walk.moments().size() - 1).cells().get(0));
    }
    assertEquals(1, ends.run(ends.prediction().choices().get(0)).orElseThrow().preemptions());
    assertEquals(0, ends.run(ends.prediction().choices().get(1)).orElseThrow().preemptions());
  }

  @Test
  void oppositeLocksMayEndInADeadlockOrWell() throws SourceException {
    String objects = "objects: {A: Lock, B: Lock}\n";
    Ends ends =
        ends(
            "0, 2, deadlock, livelock, error",
            objects,
            "with A:\n  with B:\n    cnt += 1",
            "with B:\n  with A:\n    cnt += 1");
    assertEquals("2 deadlock", possible(ends));
    Choice deadlock = ends.prediction().choices().get(2);
    assertEquals(Kind.DEADLOCK, ends.failure(deadlock).orElseThrow().failure().kind());
  }

  @Test
  void whatWaitsForOneThatRaisesAnErrorIsNoDeadlock() throws SourceException {
    Ends ends =
        ends(
            "0, deadlock, livelock, error",
            "objects: {A: Lock}\n",
            "with A:\n  cnt += 1\n  assert cnt == 5",
            "with A:\n  cnt += 1");
    assertEquals("error", possible(ends));
  }

  @ParameterizedTest
  @CsvSource({
    "'while cnt == 0:\n  pass', flag = True, livelock",
    "'while not flag:\n  pass\ncnt = 1', flag = True, 1",
    "'while cnt < 1:\n  cnt = 0', 'if cnt == 0:\n  cnt = 3', '3 livelock'",
  })
  void endlessRunsAreLivelocksUnderAFairSchedulerOnly(String one, String two, String ends)
      throws SourceException {
    assertEquals(ends, possible(ends("1, 3, deadlock, livelock", "", one, two)));
  }

  @Test
  void waitingBesideAnEndlessRunIsADeadlock() throws SourceException {
    Ends ends =
        ends(
            "0, deadlock, livelock",
            "objects: {A: Lock}\n",
            "A.acquire()\nwhile cnt == 0:\n  pass",
            "with A:\n  flag = True");
    assertTrue(possible(ends).contains("deadlock"));
    assertFalse(ends.failure(ends.prediction().choices().get(1)).isEmpty());
  }

  @Test
  void givingUpLeavesItUnknown() throws SourceException {
    Level level =
        LevelReader.read(
            new SourceText(
                "large",
                """
                format: 1
                id: large
                title: Large
                kind: predict
                gil: off
                params: {n: 6}
                shared: {cnt: 0}
                threads:
                  - {name: a, copies: 3, code: "for i in range(n): cnt += 1"}
                goal: {}
                predict: {question: Which ends, value: cnt, choices: [1, 2]}
                """));
    assertFalse(Ends.of(level, progress -> false).isComplete());
  }
}
