package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.level.Level;
import gilbreak.level.Solution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapTest {
  private static Player with(Map<Integer, Integer> stars) {
    Map<String, Saved.Entry> won = new HashMap<>();
    stars.forEach(
        (level, count) ->
            won.put(
                "level-" + level,
                new Saved.Entry(
                    Solution.EMPTY, List.of(), true, OptionalDouble.empty(), count, true)));
    return new Player(Size.LEAST, Levels.CAMPAIGN, new Saved(won));
  }

  private static Player fresh() {
    return with(Map.of());
  }

  private static int cursor(Player player) {
    return ((LevelList) player.model().top()).cursor();
  }

  @Test
  void leftAndRightGoFromLevelToLevelAcrossChapters() {
    assertEquals(7, cursor(fresh().press("lllllll")));
    assertEquals(5, cursor(fresh().press("lllllllhh")));
    assertEquals(0, cursor(fresh().press("h")));
  }

  @Test
  void upAndDownKeepThePlaceInTheChapter() {
    assertEquals(14, cursor(fresh().press("lljj")));
    assertEquals(8, cursor(fresh().press("lljjk")));
  }

  @Test
  void aShortChapterOnTheWayDoesNotMoveTheCursorAside() {
    Player player = fresh().press("<End>");
    assertEquals(74, cursor(player.press("j".repeat(12))));
    assertEquals(71, cursor(player.press("k")));
  }

  @Test
  void noKeyLeavesTheMap() {
    assertEquals(74, cursor(fresh().press("Glj<PgDn>")));
    assertEquals(0, cursor(fresh().press("gkh")));
  }

  @Test
  void itBeginsAtTheFirstLevelThatIsNotSolved() {
    assertEquals(2, cursor(with(Map.of(0, 3, 1, 3, 5, 3))));
  }

  @Test
  void nextGoesRoundTheSuggestions() {
    Player player = with(Map.of(0, 3, 1, 2));
    assertEquals(List.of(2, 6, 1), Ways.of(player.model().campaign()).levels());
    assertEquals(6, cursor(player.press("n")));
    assertEquals(1, cursor(player.press("n")));
    assertEquals(2, cursor(player.press("n")));
  }

  @Test
  void nothingIsSuggestedWhenAllIsWon() {
    Map<Integer, Integer> all =
        IntStream.range(0, 75).boxed().collect(Collectors.toMap(level -> level, level -> 3));
    assertEquals(List.of(), Ways.of(with(all).model().campaign()).levels());
    assertEquals(0, cursor(with(all).press("n")));
  }

  private static Lookup lookup(Player player) {
    return (Lookup) player.model().top();
  }

  @Test
  void findingNeedsEveryWord() {
    assertEquals(1, lookup(fresh().press("/RACES 36")).hits().size());
    assertEquals(0, lookup(fresh().press("/async races")).hits().size());
    assertEquals(75, lookup(fresh().press("/")).hits().size());
  }

  @Test
  void namesComeBeforeLessons() {
    List<Lookup.Hit> hits = lookup(fresh().press("/lock")).hits();
    assertEquals(new Lookup.Hit(42, ""), hits.get(0));
    assertTrue(hits.stream().anyMatch(hit -> hit.line().equals("Its word is livelock.")));
  }

  @Test
  void whatWasFoundIsPlayed() {
    Player player = fresh().press("/arena<Down><Enter><Enter>");
    assertEquals("level-73", player.model().level().orElseThrow().id());
    assertEquals(73, cursor(player.press("<Esc>")));
  }

  @Test
  void aLetterCanBeTakenAway() {
    Player player = fresh().press("/arenax");
    assertEquals(0, lookup(player).hits().size());
    assertEquals(3, lookup(player.press(Key.of(Key.Name.BACKSPACE))).hits().size());
  }

  @Test
  void everySolvedLevelIsAWheel() {
    Ecosystem packages = with(Map.of(0, 3, 1, 1, 2, 0)).model().campaign().ecosystem();
    assertEquals(3, packages.wheels());
    assertEquals(1, packages.in(Ecosystem.State.FAST));
    assertEquals(72, packages.in(Ecosystem.State.NO_WHEEL));
  }

  @Test
  void packagesHaveDifferentNames() {
    List<Ecosystem.Port> ports = fresh().model().campaign().ecosystem().ports();
    Set<String> names = ports.stream().map(Ecosystem.Port::name).collect(Collectors.toSet());
    assertEquals(ports.size(), names.size());
    assertTrue(ports.stream().allMatch(port -> port.name().contains(port.level().id())));
  }

  @Test
  void aLevelThatChangesItsChapterChangesTheMap() {
    Level moved = Levels.OVERDRAFT.with(Levels.OVERDRAFT.setting());
    Level.Story story = moved.story();
    Level now =
        new Level(
            new gilbreak.source.SourceText("overdraft.yaml", "changed"),
            moved.digest(),
            new Level.Story(
                story.id(), story.title(), "Elsewhere", story.lesson(), "", story.hints()),
            moved.setting(),
            moved.threads(),
            moved.tools(),
            moved.goal(),
            moved.answers());
    Player player = new Player().press("l").tell(new Msg.LevelChanged(now));
    assertEquals(3, ((LevelList) player.model().top()).chapters().count());
    assertEquals(1, cursor(player));
  }
}
