package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.LineRange;
import gilbreak.level.Placement;
import gilbreak.level.Sandbox;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Undo and redo, also over the end of a game. */
class HistoryTest {
  private static final Level LEVEL = Levels.OVERDRAFT;
  private static final Solution ONE = around(new LineRange(2, 2));
  private static final Solution TWO = around(new LineRange(2, 2), new LineRange(3, 7));
  private static final Solution CROSSING = around(new LineRange(2, 4), new LineRange(3, 7));
  private static final Solution CROWDED = around(new LineRange(4, 4), new LineRange(5, 5));

  @Test
  void levelThatIsLeftAndEnteredHasItsUndoAndRedo() {
    Player player = Player.inOverdraft().press("jl<Enter>jl<Enter>u<Esc><Enter>");
    assertEquals(words(ONE), player.placements());
    assertEquals(words(TWO), player.press("U").placements());
    assertEquals(List.of(), player.press("uu").placements());
  }

  @Test
  void otherLevelsHaveTheirOwn() {
    Player player = Player.inOverdraft().press("jl<Enter><Esc>l<Enter>u<Esc>h<Enter>");
    assertEquals(words(ONE), player.placements());
  }

  @Test
  void undoGoesOnWhereTheLastGameEnded() {
    Player player = after(new History(List.of(Solution.EMPTY, TWO), step(ONE), List.of(TWO)), ONE);
    assertEquals(words(ONE), player.placements());
    assertEquals(words(TWO), player.press("U").placements());
    assertEquals(words(TWO), player.press("uu").placements());
    assertEquals(List.of(), player.press("u").placements());
  }

  @Test
  void whatWasSavedIsPlacedWhereverTheHistoryEnds() {
    Player player = after(new History(List.of(Solution.EMPTY), step(ONE), List.of(TWO)), CROWDED);
    assertEquals(words(CROWDED), player.placements());
    assertEquals(words(TWO), player.press("u").placements());
    assertEquals(words(ONE), player.press("u").placements());
  }

  @Test
  void undoTakesOfTheHistoryWhatFits() {
    Player player = after(new History(List.of(CROSSING), step(ONE), List.of()), ONE);
    assertEquals(List.of("A around lines 2-4 of buyer"), player.press("u").placements());
    assertEquals(words(ONE), player.press("U").placements());
  }

  @Test
  void solutionThatDoesNotFitAnyMoreIsComeBackToAsFarAsItFits() {
    Player player = after(History.of(step(CROSSING)), CROSSING);
    assertEquals(List.of(), player.placements());
    assertTrue(player.notice().startsWith("Your last solution does not fit"), player.notice());
    assertEquals(List.of("A around lines 2-4 of buyer"), player.press("u").placements());
  }

  @Test
  void whatWaitedWhenTheGameEndedStillWaits() {
    Player player = after(new History(List.of(), step(CROSSING), List.of()), around(2, 4));
    assertEquals(List.of("A around lines 2-4 of buyer"), player.placements());
    assertEquals("", player.notice());
    assertEquals(CROSSING, level(player).history().now().meant());
  }

  @Test
  void everyStepIsKept() {
    Player player = Player.inOverdraft().press("jl<Enter>jl<Enter>u");
    assertEquals(
        List.of(
            new History(List.of(Solution.EMPTY), step(ONE), List.of()),
            new History(List.of(Solution.EMPTY, ONE), step(TWO), List.of()),
            new History(List.of(Solution.EMPTY), step(ONE), List.of(TWO))),
        kept(player));
  }

  @Test
  void lookingAtALevelKeepsNothing() {
    Player player = after(new History(List.of(Solution.EMPTY), step(ONE), List.of()), ONE);
    assertEquals(List.of(), kept(player.press("jjk<Esc><Enter>")));
  }

  @Test
  void sandboxKeepsNothing() {
    Player player = Player.inOverdraft().press("r").judged(Judgements.proved()).press("<Esc>s");
    assertEquals(Sandbox.of(LEVEL), level(player).level());
    assertEquals(List.of(), kept(player.press("jl<Enter>u<Esc>")));
    assertFalse(level(player).history().canRedo());
  }

  @Test
  void whatAnotherGameHasLeftIsBehindWhatWasDoneHere() {
    Player player = Player.inOverdraft().press("jl<Enter><Esc>");
    History other = new History(List.of(Solution.EMPTY, CROWDED), step(around(5, 5)), List.of());
    player.tell(new Msg.Opened(LEVEL, Optional.of(other)));
    assertEquals(words(ONE), player.placements());
    assertEquals(words(around(5, 5)), player.press("u").placements());
    assertEquals(words(CROWDED), player.press("u").placements());
    assertEquals(List.of(), player.press("u").placements());
  }

  @Test
  void togetherNothingIsLostAndNothingThatBothKnowComesTwice() {
    History other = history(0, 1, 2, 3, 4);
    assertEquals(history(0, 1, 2, 3, 4, 7, 8), history(0, 1, 7, 8).together(other));
    assertEquals(history(0, 1, 2, 3, 4, 5), history(0, 1, 2, 3, 4, 5).together(other));
    assertEquals(history(0, 1, 2, 3, 4, 9), history(0, 2, 9).together(other));
    assertEquals(history(0, 1, 2, 3, 4), history(0, 1, 4).together(other));
    assertEquals(history(0, 1, 2, 3, 4, 1), history(0, 1).together(other));
  }

  @Test
  void whatWasUndoneInAnotherGameIsNotLostEither() {
    History other = new History(List.of(solution(0)), step(solution(1)), List.of(solution(2)));
    History here = new History(List.of(solution(0)), step(solution(5)), List.of(solution(6)));
    assertEquals(
        new History(
            List.of(solution(0), solution(1), solution(2)),
            step(solution(5)),
            List.of(solution(6))),
        here.together(other));
  }

  private static History history(int... lines) {
    List<Solution> all = IntStream.of(lines).mapToObj(HistoryTest::solution).toList();
    Solution last = all.get(all.size() - 1);
    return new History(all.subList(0, all.size() - 1), step(last), List.of());
  }

  private static Solution solution(int line) {
    return around(1 + line, 1 + line);
  }

  private static Step step(Solution solution) {
    return new Step(solution, solution);
  }

  /** In a game after one that has left this. */
  private static Player after(History left, Solution saved) {
    Saved.Entry entry = new Saved.Entry(saved, List.of(), false, OptionalDouble.empty(), 0, true);
    return new Player(Size.LEAST, Levels.ALL, new Saved(Map.of(LEVEL.id(), entry)))
        .tell(new Msg.Opened(LEVEL, Optional.of(left)));
  }

  private static LevelScreen level(Player player) {
    return (LevelScreen) player.model().top();
  }

  private static List<History> kept(Player player) {
    return player.effects().stream()
        .filter(Effect.KeepHistory.class::isInstance)
        .map(effect -> ((Effect.KeepHistory) effect).history())
        .toList();
  }

  private static Solution around(int first, int last) {
    return around(new LineRange(first, last));
  }

  private static Solution around(LineRange... ranges) {
    List<Placement> placements = new ArrayList<>();
    for (LineRange lines : ranges) {
      placements.add(new Placement("buyer", Tool.LOCK, "A", lines));
    }
    return new Solution(placements);
  }

  private static List<String> words(Solution solution) {
    return solution.placements().stream().map(Placement::toString).toList();
  }
}
