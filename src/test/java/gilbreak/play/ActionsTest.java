package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private static final List<Key> P = List.of(Key.of('y'));

  @Test
  void everyKindOfScreenIsAmongThem() {
    assertEquals(kinds(Screen.class).count(), Actions.SCREENS.size());
    assertEquals(
        Actions.SCREENS.size(), Actions.SCREENS.stream().map(KeyMap::id).distinct().count());
  }

  private static Stream<Class<?>> kinds(Class<?> of) {
    return of.isSealed()
        ? Stream.of(of.getPermittedSubclasses()).flatMap(ActionsTest::kinds).distinct()
        : Stream.of(of);
  }

  @Test
  void everyActionHasANameOfItsOwn() {
    Set<String> names = new HashSet<>();
    for (Actions.Action action : Actions.all()) {
      assertTrue(names.add(action.name()), action.name());
      assertTrue(action.name().matches("[a-z-]+\\.[a-z0-9-]+"), action.name());
    }
    assertTrue(names.containsAll(Set.of("level.place", "level.run", "everywhere.settings")));
  }

  @Test
  void whatEndsTheGameForSureCannotBeChanged() {
    assertTrue(
        Actions.all().stream().noneMatch(action -> action.meaning().contains("quit the game at")));
  }

  @Test
  void usualKeysCanBeTyped() {
    for (Actions.Action action : Actions.all()) {
      assertTrue(
          action.keys().stream().allMatch(key -> Key.labelled(key).isPresent()), action.toString());
    }
  }

  @Test
  void keyWithTwoMeaningsOnAScreenClashes() {
    assertEquals(
        Optional.of(new Actions.Clash("level.place", Key.of('r'), "level.run")),
        Actions.clash(new KeyChanges(Map.of("level.place", List.of(Key.of('r'))))));
    assertFalse(
        Actions.clash(new KeyChanges(Map.of("everywhere.help", List.of(Key.of('r'))))).isPresent()
            && Actions.clash(new KeyChanges(Map.of("level.place", P))).isPresent());
  }

  @Test
  void exchangedKeysDoNotClash() {
    Map<String, List<Key>> exchanged =
        Map.of("level.place", List.of(Key.of('r')), "level.run", List.of(Key.of('l')));
    assertEquals(Optional.empty(), Actions.clash(new KeyChanges(exchanged)));
  }

  @Test
  void changedKeyIsInTheFooterAndWorksAndTheUsualOneDoesNot() {
    KeyChanges changes = new KeyChanges(Map.of("level.place", P));
    Preferences preferences = new Preferences(Map.of(), Map.of(), Map.of(), changes);
    Player player =
        new Player(Size.LEAST, Levels.ALL, Saved.NOTHING, preferences).press("l<Enter>jjj");
    assertTrue(player.model().footer().stream().anyMatch(help -> help.key().equals("y")));
    assertTrue(player.press("l").model().shown() instanceof LevelScreen);
    assertTrue(player.press("y").model().shown() instanceof Placing);
  }
}
