package gilbreak.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level.Size;
import gilbreak.level.yaml.LevelReader;
import gilbreak.program.Program;
import gilbreak.program.ProgramThread;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayersChoicesTest {
  private static final String LEVEL =
      """
      format: 1
      id: choices
      title: Choices
      gil: player
      wheels:
        - {name: ready, free_threaded: true}
        - {name: unready, free_threaded: false}
      params: {n: {prove: 2, run: 3}}
      knobs: {pool: [2, 1], switch_interval: [5000, 50]}
      shared: {cnt: 0}
      objects: {c: Condition, L: RLock}
      threads:
        - name: fetcher
          kind: player
          copies: pool
          code: |
            def f(a):
                return a + 1
            cnt = f(cnt)
            io(5)
        - name: other
          code: |
            x = cnt
            cnt = x
      tools:
        lock: {names: [A, L], max: 2}
        acquire: {names: [A]}
        release: {names: [A]}
        semaphore: {names: {seats: pool}}
        wait: {names: [ready]}
        set: {names: [ready]}
        notify: {names: [c]}
        barrier: {names: {gate: 2}}
        yield: {max: 1}
        await: {max: 2}
        to_thread: {max: 1}
        transaction: {}
      goal: {always: cnt <= pool * 100}
      """;

  private Level level;

  @BeforeEach
  void readLevel() throws SourceException {
    level = LevelReader.read(new SourceText("choices.yaml", LEVEL));
  }

  private Program program(Choices choices) throws SourceException {
    return new Puzzle(level, new Solution(List.of(), choices)).program(Size.PROVE);
  }

  private Optional<String> refusal(Choices choices, Placement... placements) {
    return Puzzle.refusal(level, new Solution(List.of(placements), choices));
  }

  private static Placement at(String thread, Tool tool, String name, int line) {
    return new Placement(thread, tool, name, new LineRange(line, line));
  }

  @Test
  void firstOfEachChoiceHoldsUntilAnotherIsPicked() throws SourceException {
    Program program = program(Choices.NONE);
    assertTrue(program.interpreter().gil());
    assertEquals(5_000, program.interpreter().switchInterval());
    assertEquals(3, program.threads().size());
    assertEquals(Kind.THREAD, program.threads().get(0).kind());
    assertEquals(2, program.parameters().get("pool"));
  }

  @Test
  void whatIsPickedRuns() throws SourceException {
    Choices picked =
        Choices.NONE
            .with(Gil.FORCED_OFF)
            .withKind("fetcher", Kind.TASK)
            .withKnob("pool", 1)
            .withKnob("switch_interval", 50);
    Program program = program(picked);
    assertFalse(program.interpreter().gil());
    assertEquals(50, program.interpreter().switchInterval());
    assertEquals(
        List.of(Kind.TASK, Kind.THREAD),
        program.threads().stream().map(ProgramThread::kind).toList());
    assertEquals(1, program.parameters().get("pool"));
  }

  @Test
  void moduleThatIsNotReadyTurnsTheGilOnAgain() throws SourceException {
    assertTrue(program(Choices.NONE.with(Gil.OFF)).interpreter().gil());
    assertFalse(program(Choices.NONE.with(Gil.FORCED_OFF)).interpreter().gil());
  }

  @Test
  void readyModulesLeaveTheGilOff() throws SourceException {
    level =
        LevelReader.read(
            new SourceText("", LEVEL.replace("free_threaded: false", "free_threaded: true")));
    assertEquals(List.of(Gil.ON, Gil.OFF), level.setting().options().gils());
    assertFalse(program(Choices.NONE.with(Gil.OFF)).interpreter().gil());
  }

  @Test
  void whatIsNotOfferedIsRefused() {
    assertEquals(
        Optional.of("pool cannot be 3 in this level"), refusal(Choices.NONE.withKnob("pool", 3)));
    assertEquals(
        Optional.of("other cannot be a task in this level"),
        refusal(Choices.NONE.withKind("other", Kind.TASK)));
  }

  @Test
  void awaitNeedsATask() {
    Placement await = at("fetcher", Tool.AWAIT, "", 4);
    assertEquals(
        Optional.of(
            "await in line 4 of fetcher: await belongs into a task, and fetcher is a thread"),
        refusal(Choices.NONE, await));
    Choices task = Choices.NONE.withKind("fetcher", Kind.TASK);
    assertEquals(Optional.empty(), refusal(task, await));
    assertEquals(
        Optional.of("await in line 3 of fetcher: there is no call to await"),
        refusal(task, at("fetcher", Tool.AWAIT, "", 3)));
    assertEquals(
        Optional.of("await in line 4 of fetcher is there already"), refusal(task, await, await));
  }

  @Test
  void helperMovesToAThreadOnce() {
    Choices task = Choices.NONE.withKind("fetcher", Kind.TASK);
    assertEquals(Optional.empty(), refusal(task, at("fetcher", Tool.TO_THREAD, "", 3)));
    assertEquals(
        Optional.of(
            "await to_thread in line 4 of fetcher: there is no helper called, or it is awaited"),
        refusal(task, at("fetcher", Tool.TO_THREAD, "", 4)));
  }

  @Test
  void toolBesideAStatementNeedsOneThatBeginsThere() {
    assertEquals(Optional.empty(), refusal(Choices.NONE, at("other", Tool.ACQUIRE, "A", 1)));
    assertEquals(
        Optional.of("A.acquire() before line 1 of fetcher: no statement begins there"),
        refusal(Choices.NONE, at("fetcher", Tool.ACQUIRE, "A", 1)));
  }

  @Test
  void toolWithoutThatNameIsRefused() {
    assertEquals(
        Optional.of("there is no acquire L to place in this level"),
        refusal(Choices.NONE, at("other", Tool.ACQUIRE, "L", 1)));
  }

  @Test
  void answerThatMakesNoSenseIsRefusedWithTheReason() {
    Optional<String> reason =
        refusal(
            Choices.NONE,
            new Placement("other", Tool.TRANSACTION, "", new LineRange(1, 2)),
            at("other", Tool.WAIT, "ready", 2));
    assertTrue(
        reason.orElse("").startsWith("this does not fit line 2 of other: "), reason::toString);
  }

  @Test
  void toolsBringTheirObjects() throws SourceException {
    assertEquals(
        "{c=Condition, L=RLock, A=Lock, seats=Semaphore(pool), ready=Event, gate=Barrier(2)}",
        level.declarations().toString());
  }
}
