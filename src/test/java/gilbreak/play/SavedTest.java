package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.texts.NoticeTexts;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavedTest {

  @Test
  void lessonComesByItselfOnlyTheFirstTime() {
    Player player = new Player().press("<Enter>");
    assertInstanceOf(Reading.class, player.model().top());
    player.press("<Enter><Esc><Enter>");
    assertInstanceOf(LevelScreen.class, player.model().top());
    assertTrue(saved(player).of("lost-update").lessonSeen());
    assertInstanceOf(Reading.class, player.press("i").model().top());
  }

  @Test
  void everyChangeOfTheSolutionIsSaved() {
    Player player = Player.inOverdraft().press("jl<Enter>");
    assertEquals(1, saved(player).of("overdraft").solution().placements().size());
    player.press("u");
    assertEquals(Solution.EMPTY, saved(player).of("overdraft").solution());
  }

  @Test
  void movingAboutSavesNothing() {
    Player player = Player.inOverdraft().press("jjk<Tab>hl<Esc>?<Esc>q");
    assertEquals(List.of(), player.effects());
  }

  @Test
  void starsAndSpeedupNeverFall() {
    Player player = Player.inOverdraft().press("r").judged(Judgements.proved());
    player.press("<Esc>r").judged(Judgements.noisy());
    player.press("<Esc>r").judged(Judgements.unmeasured());
    player.press("<Esc>r").judged(Judgements.broken(3));
    Saved.Entry entry = player.model().campaign().saved().of("overdraft");
    assertEquals(3, entry.stars());
    assertEquals(OptionalDouble.of(1.93), entry.best());
    assertTrue(entry.proved());
  }

  @Test
  void lastSolutionIsThereAgain() {
    Player player = new Player(Size.LEAST, Levels.ALL, with(new LineRange(2, 2))).press("l<Enter>");
    assertEquals(List.of("A around line 2 of buyer"), player.placements());
  }

  @Test
  void solutionThatDoesNotFitAnyMoreIsSetAsideWithTheReason() {
    Saved crossing = with(new LineRange(2, 4), new LineRange(3, 7));
    Player player = new Player(Size.LEAST, Levels.ALL, crossing).press("l<Enter>");
    assertEquals(List.of(), player.placements());
    assertEquals(
        "Your last solution does not fit this level any more: "
            + "A around lines 2-4 of buyer would cross A around lines 3-7 of buyer.",
        player.notice());
  }

  @Test
  void solutionThatDoesNotFitIsKeptWhateverIsPlacedInstead() {
    Saved crossing = with(new LineRange(2, 4), new LineRange(3, 7));
    Player player = new Player(Size.LEAST, Levels.ALL, crossing).press("l<Enter>jl<Enter>u<Esc>");
    Saved.Entry entry = saved(player.press("<Enter>l<Enter>")).of("overdraft");
    assertEquals(1, entry.solution().placements().size());
    assertEquals(List.of(crossing.of("overdraft").solution()), entry.misfits());
  }

  @Test
  void noisyMeasurementCountsAsProvedAndIsNoBest() {
    Player player = Player.inOverdraft().press("r").judged(Judgements.noisy());
    Saved.Entry entry = saved(player).of("overdraft");
    assertEquals(true, entry.proved());
    assertEquals(1, entry.stars());
    assertEquals(OptionalDouble.empty(), entry.best());
  }

  @Test
  void bestOfEachFigureIsKept() {
    Player player = Player.inOverdraft().press("r").judged(Judgements.proved());
    Bests bests = saved(player).of("overdraft").bests();
    assertEquals(0.0, bests.values().get(Bests.Figure.PLACEMENTS));
    assertEquals(1_961.4, bests.values().get(Bests.Figure.LOCKED));
    assertEquals(12.3, bests.values().get(Bests.Figure.LONGEST_WAIT));
  }

  @Test
  void noisyMeasurementLeavesNoFigureButThePlacements() {
    Player player = Player.inOverdraft().press("r").judged(Judgements.noisy());
    assertEquals(
        Set.of(Bests.Figure.PLACEMENTS), saved(player).of("overdraft").bests().values().keySet());
  }

  @Test
  void enterOnTheResultGoesToTheNextLevelUntilTheLast() {
    Player player = Player.inOverdraft().press("r").judged(Judgements.proved()).press("<Enter>");
    assertEquals(Levels.CROWD, ((LevelScreen) player.model().top()).level());
    player.press("r").judged(Judgements.proved()).press("<Enter>");
    assertEquals(LevelList.at(player.model().campaign(), 2), player.model().top());
    assertEquals(NoticeTexts.lastLevel(), player.notice());
  }

  @Test
  void failureToSaveIsToldUntilTheNextKey() {
    Player player = new Player().tell(new Msg.SaveFailed("the disk is full"));
    assertEquals("Could not save: the disk is full", player.notice());
    assertEquals("", player.press("j").notice());
  }

  @Test
  void hintsComeOneByOneAndStay() {
    Player player = new Player().press("<Enter><Enter>h");
    assertEquals("1. Which lines touch cnt?", ((Hints) player.model().top()).text());
    player.press("h<Esc>h");
    assertEquals(2, ((Hints) player.model().top()).seen());
  }

  private static Saved saved(Player player) {
    return player.effects().stream()
        .filter(Effect.Save.class::isInstance)
        .map(effect -> ((Effect.Save) effect).campaign().saved())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static Saved with(LineRange... ranges) {
    List<Placement> placements =
        List.of(ranges).stream()
            .map(lines -> new Placement("buyer", Tool.LOCK, "A", lines))
            .toList();
    Solution solution = new Solution(placements);
    return new Saved(
        Map.of(
            "overdraft",
            new Saved.Entry(solution, List.of(), false, OptionalDouble.empty(), 0, true)));
  }
}
