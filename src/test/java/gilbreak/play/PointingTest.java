package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointingTest {

  private static Player click(Player player, int part, int item) {
    return player.tell(new Msg.Clicked(Optional.of(new Target.Spot(part, item))));
  }

  @Test
  void firstClickSelectsAndSecondOpens() {
    Player player = click(new Player(), 0, 1);
    assertEquals(1, ((LevelList) player.model().shown()).cursor());
    assertTrue(click(player, 0, 1).model().shown() instanceof LevelScreen);
  }

  @Test
  void secondClickOpensWhateverKeyDoes() {
    KeyChanges changes = new KeyChanges(Map.of("campaign-map.play", List.of(Key.of('p'))));
    Preferences preferences = new Preferences(Map.of(), Map.of(), Map.of(), changes);
    Player player = new Player(Size.LEAST, Levels.ALL, Saved.NOTHING, preferences);
    click(player, 0, 1);
    assertTrue(click(player, 0, 1).model().shown() instanceof LevelScreen);
  }

  @Test
  void clickInALaneMovesTheCursorThere() {
    Player player = click(Player.inOverdraft(), 1, 3);
    Place place = ((LevelScreen) player.model().shown()).place();
    assertEquals("1:3", place.lane() + ":" + place.line());
  }

  @Test
  void lockIsPlacedByClicksAlone() {
    Player byKeys = Player.inOverdraft().press("jjl<Down>l");
    Player byClicks = Player.inOverdraft();
    for (int item : new int[] {3, 3, 4, 4}) {
      click(byClicks, 0, item);
    }
    assertFalse(byKeys.placements().isEmpty());
    assertEquals(byKeys.placements(), byClicks.placements());
  }

  @Test
  void clickOnAKeyIsTheKey() {
    Target target = new Target.Press(Key.of('?'));
    Player player = new Player().tell(new Msg.Clicked(Optional.of(target)));
    assertTrue(player.model().shown() instanceof Help);
  }

  @Test
  void wheelMovesTheCursorFromChapterToChapter() {
    Player player = new Player().tell(new Msg.Wheeled(true));
    assertEquals(2, ((LevelList) player.model().shown()).cursor());
    player.tell(new Msg.Wheeled(false));
    assertEquals(0, ((LevelList) player.model().shown()).cursor());
  }

  @Test
  void clickOnNothingIsNothing() {
    Player player = new Player();
    Model before = player.model();
    assertEquals(before, player.tell(new Msg.Clicked(Optional.empty())).model());
  }

  @Test
  void settingHoldsAtOnceAndEndsWhatWasAskedForOnce() {
    Preferences asked =
        new Preferences(
            Map.of(Setting.THEME, "light"),
            Map.of(),
            Map.of(Setting.THEME, "dark"),
            KeyChanges.NONE);
    Player player = new Player(Size.LEAST, Levels.ALL, Saved.NOTHING, asked);
    assertEquals("light", player.model().preferences().now(Setting.THEME));
    player.press(",l");
    Preferences now = player.model().preferences();
    assertEquals("dark", now.kept(Setting.THEME));
    assertEquals(Map.of(), now.once());
    assertTrue(player.effects().contains(new Effect.Adjust(now)));
  }

  @Test
  void helpIsFilteredByTyping() {
    Player player = Player.inOverdraft().press("?/hint");
    Help help = (Help) player.model().shown();
    List<KeyHelp> lines = help.shown(player.model().keys(player.model().below()));
    assertEquals(List.of("show a hint"), lines.stream().map(KeyHelp::meaning).toList());
    assertTrue(player.press("<Enter>q").model().shown() instanceof LevelScreen);
  }
}
