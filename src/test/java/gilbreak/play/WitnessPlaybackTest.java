package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void theOtherViewKeepsTheStep() {
    player.press("llv");
    assertTrue(broken().swapped());
    assertEquals(2, broken().at());
    player.press("v");
    assertFalse(broken().swapped());
  }
}
