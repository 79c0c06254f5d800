package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gilbreak.level.Choices;
import gilbreak.level.Gil;
import gilbreak.level.Solution;
import gilbreak.program.ProgramThread.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenusTest {
  private final Player player =
      new Player(Size.LEAST, List.of(Levels.WORKSHOP), Saved.NOTHING).press("<Enter>");

  private LevelScreen level() {
    return assertInstanceOf(LevelScreen.class, player.model().top());
  }

  private Choices picked() {
    return level().solution().choices();
  }

  @Test
  void toolThatIsTakenIsPlacedNext() {
    player.press("jtj<Enter>l");
    assertEquals(List.of("A.acquire() before line 2 of fetcher"), player.placements());
    player.press("tj<Enter>l");
    assertEquals("seats.acquire() before line 2 of fetcher", player.placements().get(1));
  }

  @Test
  void toolBesideALineIsPlacedAtOnce() {
    player.press("jjtjjj<Enter>l");
    assertEquals(List.of("ready.set() after line 3 of fetcher"), player.placements());
    assertEquals(0, level().left(level().hand().orElseThrow().tool()));
  }

  @Test
  void menuIsLeftWithTheOldToolInHand() {
    Hand before = level().hand().orElseThrow();
    player.press("tjj<Esc>");
    assertEquals(before, level().hand().orElseThrow());
  }

  @Test
  void optionsTurnRound() {
    player.press("oll<Esc>");
    assertEquals(Choices.NONE.with(Gil.FORCED_OFF), picked());
    player.press("ol<Esc>");
    assertEquals(Choices.NONE.with(Gil.ON), picked());
    player.press("oh<Esc>");
    assertEquals(Choices.NONE.with(Gil.FORCED_OFF), picked());
  }

  @Test
  void everyRowIsPickedFrom() {
    player.press("ojl<Down><Right><Right><Esc>");
    assertEquals(Choices.NONE.withKind("other", Kind.TASK).withKnob("pool", 8), picked());
    assertEquals(Kind.TASK, level().threads().get(1).kind());
  }

  @Test
  void pickingCanBeUndone() {
    player.press("oll<Esc>u");
    assertEquals(Choices.NONE.with(Gil.OFF), picked());
    assertEquals(Solution.EMPTY, ((LevelScreen) player.press("u").model().top()).solution());
  }

  @Test
  void whatIsPickedIsSaved() {
    player.press("ol");
    Effect last = player.effects().get(player.effects().size() - 1);
    Effect.Save save = assertInstanceOf(Effect.Save.class, last);
    assertEquals(
        Choices.NONE.with(Gil.OFF), save.campaign().saved().of("workshop").solution().choices());
  }
}
