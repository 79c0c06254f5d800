package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.LineRange;
import gilbreak.texts.NoticeTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {
  private final Player player = Player.inOverdraft();

  @Test
  void lockOverTwoStatementsAndUndoLeavesNothing() {
    player.press("jjjl<Down>l");
    assertEquals(List.of("A around lines 4-5 of buyer"), player.placements());
    player.press("u");
    assertEquals(List.of(), player.placements());
  }

  @Test
  void keyThatDoesNothingNowSaysWhy() {
    assertEquals("There is nothing to undo.", player.press("u").notice());
    assertEquals("Nothing is placed at this line.", player.press("x").notice());
    player.press("jjjll");
    assertEquals("There is nothing to redo.", player.press("U").notice());
    player.press("u");
    assertEquals(List.of(), player.placements());
  }

  @Test
  void keyWithoutAMeaningSaysNothing() {
    assertEquals("", player.press("y").notice());
  }

  @Test
  void firstKeyMarksTheWholeStatementAtOnce() {
    player.press("jjl");
    assertEquals(new LineRange(3, 7), placing().lines());
  }

  @Test
  void enterClosesTheBracket() {
    player.press("jl<Enter>");
    assertEquals(List.of("A around line 2 of buyer"), player.placements());
  }

  @Test
  void escapeAbandonsTheBracket() {
    player.press("jl<Down><Esc>");
    assertEquals(List.of(), player.placements());
    assertEquals(2, level().place().line());
  }

  @Test
  void stretchingUpTakesInTheStatementsAbove() {
    player.press("jjjjl<Up>l");
    assertEquals(List.of("A around lines 4-5 of buyer"), player.placements());
  }

  @Test
  void stretchingBackShrinksTheBracket() {
    player.press("jjjl<Down><Up>l");
    assertEquals(List.of("A around line 4 of buyer"), player.placements());
  }

  @Test
  void stretchingOutOfABlockTakesInTheWholeBlock() {
    player.press("jjjl<Down><Down>");
    assertEquals(new LineRange(3, 7), placing().lines());
  }

  @Test
  void stretchingBeyondTheTextIsRefused() {
    player.press("l<Down>");
    assertEquals(NoticeTexts.noFurther(), player.notice());
  }

  @Test
  void digitsAndLettersPickTheLock() {
    player.press("jlBl").press("jl2l").press("jlAl");
    assertEquals(
        List.of(
            "B around line 2 of buyer", "B around lines 3-7 of buyer", "A around line 4 of buyer"),
        player.placements());
  }

  @Test
  void unknownLockIsRefused() {
    player.press("lZ");
    assertEquals("There is no such name here, only A, B.", player.notice());
  }

  @Test
  void crossingLocksAreRefusedWithTheReason() {
    Player crowd = new Player().press("G<Enter>l<Down>l");
    crowd.press("lR<Down>l");
    assertEquals(
        "left_fork around lines 1-2 of philosopher0 would cross "
            + "right_fork around lines 2-3 of philosopher0.",
        crowd.notice());
    assertInstanceOf(Placing.class, crowd.model().top());
    assertEquals(1, crowd.press("<Esc>").placements().size());
  }

  @Test
  void moreLocksThanTheLevelGivesAreRefused() {
    player.press("l<Enter>l<Enter>l<Enter>l");
    assertEquals("All 3 locks of this level are placed already; x removes one.", player.notice());
    assertInstanceOf(LevelScreen.class, player.model().top());
  }

  @Test
  void removeTakesTheInnermostLock() {
    player.press("jjl<Enter>jlB<Enter>x");
    assertEquals(List.of("A around lines 3-7 of buyer"), player.placements());
  }

  @Test
  void undoAndRedoHaveNoLimit() {
    for (int i = 0; i < 50; i++) {
      player.press("l<Enter>x");
    }
    player.press("u".repeat(100));
    assertEquals(List.of(), player.placements());
    assertTrue(player.model().footer().stream().noneMatch(key -> key.label().equals("undo")));
    player.press("<CtrlR>");
    assertEquals(1, player.placements().size());
    player.press("U".repeat(99));
    assertTrue(player.model().footer().stream().noneMatch(key -> key.label().equals("redo")));
  }

  @Test
  void tabGoesRoundTheLanesAndEachKeepsItsLine() {
    player.press("jj<Tab>j<Tab>");
    assertEquals(0, level().place().lane());
    assertEquals(List.of(3, 2), level().place().lines());
    player.press("<BackTab>");
    assertEquals(1, level().place().lane());
  }

  private Placing placing() {
    return (Placing) player.model().top();
  }

  private LevelScreen level() {
    return (LevelScreen) player.model().top();
  }
}
