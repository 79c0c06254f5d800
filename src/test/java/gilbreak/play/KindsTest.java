package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.judge.Ends;
import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.source.SourceException;
import gilbreak.texts.NoticeTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Levels in which nothing is placed, and what can be done beside the goal in any other. */
final class KindsTest {
  private static Player in(Level level) {
    return new Player(Size.LEAST, List.of(level), Saved.NOTHING).press("<Enter>");
  }

  /** In a break level, with the explorer's answer. */
  private static Player breaking(Level level) throws SourceException {
    Player player = in(level).press("b");
    Judgement found = new Judge().explore(level, Solution.EMPTY, progress -> true);
    return player.tell(new Msg.Explored(player.model().tickets(), found));
  }

  /** In a predict level, with the explorer's answer. */
  private static Player predicting() throws SourceException {
    Player player = in(Levels.FORETOLD).press("<Enter>");
    return player.tell(new Msg.EndsFound(player.model().tickets(), foretoldEnds()));
  }

  private static Ends foretoldEnds() throws SourceException {
    return Ends.of(Levels.FORETOLD, progress -> true);
  }

  private static Saved.Entry entry(Player player, Level level) {
    return player.model().campaign().entry(level);
  }

  private static int stars(Player player, Level level) {
    return entry(player, level).stars();
  }

  @Test
  void shortestRunThatFailsWinsThreeStars() throws SourceException {
    Player player = breaking(Levels.BREAKABLE).press("1221");
    assertEquals(3, stars(player, Levels.BREAKABLE));
    assertEquals(
        Optional.of(new Feats.Run(1, 4)), entry(player, Levels.BREAKABLE).feats().broken());
    assertTrue(entry(player, Levels.BREAKABLE).proved());
  }

  @Test
  void morePreemptionsThanNeededWinOneStar() throws SourceException {
    assertEquals(1, stars(breaking(Levels.BREAKABLE).press("1212"), Levels.BREAKABLE));
  }

  @Test
  void failureCountsOnceTheExplorerKnows() throws SourceException {
    Player player = in(Levels.BREAKABLE).press("b1221");
    assertEquals(0, stars(player, Levels.BREAKABLE));
    Judgement found = new Judge().explore(Levels.BREAKABLE, Solution.EMPTY, progress -> true);
    player.tell(new Msg.Explored(player.model().tickets(), found));
    assertEquals(3, stars(player, Levels.BREAKABLE));
  }

  @Test
  void wrongClaimLeavesOneStar() throws SourceException {
    assertEquals(1, stars(breaking(Levels.BREAKABLE).press("n1221"), Levels.BREAKABLE));
  }

  @Test
  void runThatWasShownIsNoWin() throws SourceException {
    Player player = breaking(Levels.BREAKABLE).press("nw");
    assertEquals(0, stars(player, Levels.BREAKABLE));
    assertEquals(0, stars(player.press("u1"), Levels.BREAKABLE));
    assertEquals(1, stars(player.press("R1221"), Levels.BREAKABLE));
  }

  @Test
  void rightClaimWinsThreeStars() throws SourceException {
    assertEquals(3, stars(breaking(Levels.UNBREAKABLE).press("n"), Levels.UNBREAKABLE));
  }

  @Test
  void breakingAnotherKindOfLevelWinsNothing() throws SourceException {
    Player player = breaking(Levels.LOST_UPDATE);
    assertEquals(0, stars(player.press("n"), Levels.LOST_UPDATE));
  }

  @Test
  void starsOfAPredictionFallWithTheTries() throws SourceException {
    assertEquals(3, stars(predicting().press("23<Enter>"), Levels.FORETOLD));
    assertEquals(2, stars(predicting().press("2<Enter><Enter>3<Enter>"), Levels.FORETOLD));
    Player third = predicting().press("1<Enter><Enter>12<Enter><Enter>3<Enter>");
    assertEquals(1, stars(third, Levels.FORETOLD));
  }

  @Test
  void nothingPossibleIsNoAnswer() throws SourceException {
    Player player = predicting().press("<Enter>");
    assertInstanceOf(Predicting.class, player.model().top());
    assertEquals(NoticeTexts.NOTHING_POSSIBLE, player.notice());
    assertEquals(0, entry(player, Levels.FORETOLD).feats().tries());
  }

  @Test
  void answerThatWasShownLeavesOneStar() throws SourceException {
    Player player = predicting().press("2<Enter>a<Esc>3<Enter>");
    assertEquals(1, stars(player, Levels.FORETOLD));
  }

  @Test
  void triesAreKept() throws SourceException {
    assertEquals(1, entry(predicting().press("2<Enter>"), Levels.FORETOLD).feats().tries());
  }

  @Test
  void firstAnswerAloneIsAPrediction() throws SourceException {
    Player player = predicting().press("<Right>2<Enter><Enter>3<Enter>");
    Forecasts all = player.model().campaign().saved().forecasts();
    assertEquals(1, all.made());
    assertEquals(0, all.right());
    assertEquals(0.81, all.brier().orElseThrow(), 1e-9);
  }

  @Test
  void answerWaitsForTheExplorer() throws SourceException {
    Player player = in(Levels.FORETOLD).press("<Enter>2<Enter>");
    assertInstanceOf(Predicting.class, player.model().top());
    assertTrue(player.notice().contains("still at work"));
    player.tell(new Msg.EndsFound(player.model().tickets(), foretoldEnds()));
    Foretold told = assertInstanceOf(Foretold.class, player.model().top());
    assertEquals(1, told.wrong());
  }

  @Test
  void questionThatCannotBeAnsweredIsClosed() {
    Player player = in(Levels.FORETOLD).press("<Enter>1<Enter>");
    player.tell(new Msg.JudgeFailed(player.model().tickets(), "boom"));
    assertInstanceOf(LevelScreen.class, player.model().top());
    assertEquals(NoticeTexts.judgeFailed("boom"), player.notice());
    assertEquals(0, player.model().campaign().saved().forecasts().made());
  }

  @Test
  void answerThatIsChangedWaitsNoMore() throws SourceException {
    Player player = in(Levels.FORETOLD).press("<Enter>2<Enter>3");
    player.tell(new Msg.EndsFound(player.model().tickets(), foretoldEnds()));
    assertInstanceOf(Predicting.class, player.model().top());
    assertEquals(0, entry(player, Levels.FORETOLD).feats().tries());
  }

  @Test
  void possibleEndHasARunToWatch() throws SourceException {
    Player player = predicting().press("23<Enter>");
    assertInstanceOf(Foretold.class, player.model().top());
    Watching watching = assertInstanceOf(Watching.class, player.press("<Enter>").model().top());
    assertEquals("with 1", watching.end());
  }

  @Test
  void wrongAnswerDoesNotTellWhichIsWrong() throws SourceException {
    Foretold told = assertInstanceOf(Foretold.class, predicting().press("2<Enter>").model().top());
    assertEquals(1, told.wrong());
    assertFalse(told.isOpen());
    assertTrue(told.run().isEmpty());
  }

  @Test
  void whatIsForetoldOfARunIsCounted() {
    Player player = Player.inOverdraft().press("p<Right><Enter>").judged(Judgements.proved());
    Forecasts all = player.model().campaign().saved().forecasts();
    assertEquals(new Forecasts.Tally(1, 1), all.tallies().get(90));
    assertTrue(player.notice().startsWith("You said: it holds, 90 % sure. Right"));
  }

  @Test
  void optionsTurnByTheirNumbers() {
    Player player = in(Levels.TUNED).press("122");
    LevelScreen level = assertInstanceOf(LevelScreen.class, player.model().top());
    assertEquals(List.of("GIL off", "chunk = 1"), Step.words(level.solution()));
    assertTrue(player.press("3").notice().contains("only 2"));
  }

  @Test
  void runsAreRememberedBesideTheLevel() {
    Player player = in(Levels.TUNED).press("2r").judged(Judgements.proved());
    LevelScreen level = assertInstanceOf(LevelScreen.class, player.press("<Esc>").model().top());
    assertEquals(List.of("chunk = 5"), level.tries().get(0).picked());
  }

  @Test
  void sandboxLeavesWhatIsSavedAlone() {
    Player player = Player.inOverdraft();
    Saved before = player.model().campaign().saved();
    player.press("sjl<Enter>r").judged(Judgements.proved());
    assertEquals(before, player.model().campaign().saved());
    LevelScreen sandbox = assertInstanceOf(LevelScreen.class, player.press("<Esc>").model().top());
    assertTrue(sandbox.isSandbox());
    assertEquals(1, sandbox.solution().placements().size());
    LevelScreen level = assertInstanceOf(LevelScreen.class, player.press("<Esc>").model().top());
    assertFalse(level.isSandbox());
    assertEquals(Solution.EMPTY, level.solution());
  }

  @Test
  void sandboxOfAQuestionOpensOnceItIsAnswered() throws SourceException {
    assertTrue(in(Levels.FORETOLD).press("s").notice().contains("give yours first"));
    Player player = predicting().press("23<Enter><Esc><Esc>s");
    assertTrue(assertInstanceOf(LevelScreen.class, player.model().top()).isSandbox());
  }
}
