package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import gilbreak.texts.NoticeTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulingTest {
  private final Player player = Player.inOverdraft().press("b");

  private Scheduling screen() {
    return assertInstanceOf(Scheduling.class, player.model().top());
  }

  private List<Integer> schedule() {
    return screen().walk().schedule();
  }

  private static Judgement explored() throws SourceException {
    return new Judge().explore(Levels.OVERDRAFT, Solution.EMPTY, progress -> true);
  }

  @Test
  void explorerIsAskedMeanwhile() {
    assertEquals(List.of(new Effect.Prove(Levels.OVERDRAFT, Solution.EMPTY, 1)), player.effects());
    player.press("<Esc>");
    assertEquals(new Effect.CancelJudging(1), player.effects().get(1));
    assertInstanceOf(LevelScreen.class, player.model().top());
  }

  @Test
  void runGoesOnWithoutAnExplorerThatHasFailed() {
    player.press("1n").tell(new Msg.JudgeFailed(2, "of something else"));
    assertFalse(screen().isUnanswered());
    player.tell(new Msg.JudgeFailed(1, "boom"));
    assertEquals(NoticeTexts.judgeFailed("boom"), player.notice());
    assertTrue(screen().isUnanswered());
    assertEquals(List.of(0), schedule());
    assertTrue(screen().won().isEmpty());
  }

  @Test
  void digitLetsThatThreadTakeItsStep() {
    player.press("113");
    assertEquals(List.of(0, 0, 2), schedule());
    assertEquals(2, screen().selected());
    assertEquals(1, screen().walk().preemptions());
    player.press("9");
    assertEquals(NoticeTexts.noSuchThread(3), player.notice());
  }

  @Test
  void enterLetsTheThreadUnderTheCursorTakeIt() {
    player.press("<Down><Enter><Down><Enter><Up><Up><Enter>");
    assertEquals(List.of(1, 2, 0), schedule());
  }

  @Test
  void stepsAreTakenBackAndTakenAgain() {
    player.press("123uu");
    assertEquals(List.of(0), schedule());
    player.press("U");
    assertEquals(List.of(0, 1), schedule());
    player.press("3U");
    assertEquals(List.of(0, 1, 2), schedule());
    player.press("R");
    assertEquals(List.of(), schedule());
    player.press("UU");
    assertEquals(List.of(0, 1), schedule());
  }

  @Test
  void threadThatHasFinishedIsToldAndTakesNoStep() {
    player.press("3333");
    assertEquals(List.of(2, 2, 2, 2), schedule());
    player.press("3");
    assertEquals("restocker has finished.", player.notice());
    assertEquals(List.of(2, 2, 2, 2), schedule());
  }

  @Test
  void simplestRunIsOnlyShownToWhoHasBrokenItOrGivenUp() throws SourceException {
    player.tell(new Msg.Explored(player.model().tickets(), explored()));
    player.press("w");
    assertFalse(screen().walk().isOver());
    player.press("nw");
    assertTrue(screen().walk().failure().isPresent());
    assertEquals(screen().simplest().orElseThrow().schedule(), schedule());
  }

  @Test
  void playerTakesOverFromAnyStepOfAWitness() throws SourceException {
    Player other = Player.inOverdraft().press("r").judged(explored()).press("<Home><Right>t");
    Scheduling taken = assertInstanceOf(Scheduling.class, other.model().top());
    assertEquals(2, taken.walk().moments().size());
    assertInstanceOf(Broken.class, other.press("<Esc>").model().top());
  }
}
