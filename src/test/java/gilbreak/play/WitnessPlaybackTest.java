package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WitnessPlaybackTest {
  private final Player player = Player.inOverdraft().press("r").judged(Judgements.broken(0));

  private Broken broken() {
    return assertInstanceOf(Broken.class, player.model().top());
  }

  private Effect.Tick tick() {
    return player.effects().stream()
        .filter(Effect.Tick.class::isInstance)
        .map(Effect.Tick.class::cast)
        .reduce((before, last) -> last)
        .orElseThrow();
  }

  @Test
  void spacePlaysToWhereItBreaks() {
    player.press(" ");
    assertTrue(broken().playback().on());
    for (int i = 0; i < 5; i++) {
      assertEquals(800, tick().millis());
      player.tell(new Msg.Ticked(tick().beat()));
    }
    assertEquals(5, broken().at());
    assertFalse(broken().playback().on());
  }

  @Test
  void spaceAtTheEndBeginsAnew() {
    player.press("<End> ");
    assertEquals(0, broken().at());
    assertTrue(broken().playback().on());
  }

  @Test
  void spaceStopsIt() {
    player.press("  ").tell(new Msg.Ticked(tick().beat()));
    assertEquals(0, broken().at());
  }

  @Test
  void plusAndMinusChangeTheSpeed() {
    player.press("++ ");
    assertEquals(200, tick().millis());
    player.press("------");
    player.tell(new Msg.Ticked(tick().beat()));
    assertEquals(6_400, tick().millis());
  }

  @Test
  void settingsSayHowFastItPlaysAndWhetherItPlays() {
    int usual = first(Map.of()).orElseThrow();
    assertEquals(usual / 2, first(Map.of(Setting.SPEED, "fast")).orElseThrow());
    assertEquals(usual * 2, first(Map.of(Setting.SPEED, "slow")).orElseThrow());
    assertTrue(first(Map.of(Setting.MOTION, "off")).isEmpty());
  }

  /** How long the first step takes when it is played, in milliseconds; empty if it is not. */
  private static OptionalInt first(Map<Setting, String> settings) {
    Preferences preferences = new Preferences(Map.of(), settings, Map.of(), KeyChanges.NONE);
    Player player = new Player(Size.LEAST, Levels.ALL, Saved.NOTHING, preferences);
    player.press("l<Enter>r").judged(Judgements.broken(0)).press(" ");
    return player.effects().stream()
        .filter(Effect.Tick.class::isInstance)
        .mapToInt(effect -> ((Effect.Tick) effect).millis())
        .findFirst();
  }

  @Test
  void theOtherViewKeepsTheStep() {
    player.press("llv");
    assertTrue(broken().swapped());
    assertEquals(2, broken().at());
    player.press("v");
    assertFalse(broken().swapped());
  }
}
