package gilbreak.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.Effect.Take.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private final Player player = Player.inOverdraft().press("r").judged(Judgements.proved());

  private List<Picture> asked() {
    return player.effects().stream()
        .filter(Effect.Take.class::isInstance)
        .map(effect -> ((Effect.Take) effect).picture())
        .toList();
  }

  private Player traced() {
    return player.tell(new Msg.Traced(player.model().tickets(), Takes.traces()));
  }

  private Gantt gantt() {
    return assertInstanceOf(Gantt.class, player.model().top());
  }

  private Race race() {
    return assertInstanceOf(Race.class, player.model().top());
  }

  @Test
  void aPictureIsTakenWhenItIsAskedForAndOnlyOnce() {
    assertEquals(List.of(), asked());
    player.press("T");
    assertEquals(List.of(Picture.TRACES), asked());
    assertTrue(gantt().sides().isEmpty());
    traced();
    assertTrue(gantt().sides().isPresent());
    player.press("<Esc>R<Esc>T");
    assertTrue(gantt().sides().isPresent());
    assertEquals(List.of(Picture.TRACES), asked());
  }

  @Test
  void theCurveIsAPictureOfItsOwn() {
    player.press("c").tell(new Msg.Scaled(1, Takes.curve())).press("<Esc>c");
    assertEquals(List.of(Picture.CURVE), asked());
  }

  @Test
  void fromOnePictureToAnotherNothingIsAskedTwice() {
    player.press("TRT");
    assertEquals(List.of(Picture.TRACES), asked());
    traced();
    assertTrue(gantt().sides().isPresent());
    assertInstanceOf(Proved.class, player.press("<Esc>").model().top());
  }

  @Test
  void whoLeavesBeforeItIsThereGivesItUp() {
    player.press("T<Esc>");
    assertTrue(player.effects().contains(new Effect.CancelJudging(1)));
    player.press("T");
    assertEquals(List.of(Picture.TRACES, Picture.TRACES), asked());
  }

  @Test
  void whoLeavesAfterwardsGivesNothingUp() {
    player.press("T");
    traced().press("<Esc>");
    assertFalse(player.effects().contains(new Effect.CancelJudging(1)));
  }

  @Test
  void aPictureThatCannotBeTakenIsClosedWithAWord() {
    player.press("T").tell(new Msg.JudgeFailed(1, "no memory"));
    assertInstanceOf(Proved.class, player.model().top());
    assertTrue(player.notice().contains("no memory"));
  }

  @Test
  void anAnswerThatIsOnlyTooSlowHasATimelineToo() {
    player.press("<Esc>r").judged(Judgements.tooSlow()).press("T");
    assertEquals(List.of(Picture.TRACES), asked());
    traced();
    assertTrue(gantt().model());
    assertTrue(gantt().sides().isPresent());
    assertInstanceOf(Broken.class, player.press("<Esc>").model().top());
  }

  @Test
  void anAnswerThatGoesWrongHasNoTimeline() {
    player.press("<Esc>r").judged(Judgements.broken(3)).press("T");
    assertEquals(List.of(), asked());
    assertInstanceOf(Broken.class, player.model().top());
  }

  @Test
  void picturesOfAnotherAnswerAreNotShown() {
    player.press("T").tell(new Msg.Traced(17, Takes.traces()));
    assertTrue(gantt().sides().isEmpty());
  }

  @Test
  void zoomKeepsTheMiddleAndPanStaysInside() {
    player.press("T");
    traced().press("+");
    assertEquals(400_000, gantt().span());
    assertEquals(200_000, gantt().from());
    player.press("l");
    assertEquals(250_000, gantt().from());
    player.press("lllllllllll");
    assertEquals(400_000, gantt().from());
    player.press("-");
    assertEquals(0, gantt().from());
    player.press("+g");
    assertEquals(0, gantt().from());
    player.press("Gh");
    assertEquals(350_000, gantt().from());
  }

  @Test
  void theOtherClockHasItsOwnLength() {
    player.press("T");
    traced().press("m");
    assertTrue(gantt().model());
    assertEquals(500_000, gantt().span());
  }

  private int ticks() {
    return (int) player.effects().stream().filter(Effect.Tick.class::isInstance).count();
  }

  private Effect.Tick tick() {
    return player.effects().stream()
        .filter(Effect.Tick.class::isInstance)
        .map(Effect.Tick.class::cast)
        .reduce((before, last) -> last)
        .orElseThrow();
  }

  private Player racing() {
    player.press("R");
    return traced().press(" ");
  }

  @Test
  void aRaceGoesOnWithEachTickUntilItIsOver() {
    racing();
    while (race().playback().on()) {
      player.tell(new Msg.Ticked(tick().beat()));
    }
    assertEquals(800_000, race().now());
    assertEquals(160, ticks());
  }

  @Test
  void aTickOfAnotherTimeDoesNothing() {
    racing();
    long before = race().now();
    player.tell(new Msg.Ticked(tick().beat() + 1)).tell(new Msg.Ticked(tick().beat() - 1));
    assertEquals(before, race().now());
    assertEquals(1, ticks());
  }

  @Test
  void whatIsStoppedAndStartedAgainTicksOnce() {
    racing();
    int first = tick().beat();
    player.press("  ");
    player.tell(new Msg.Ticked(first));
    assertEquals(0, race().at());
    player.tell(new Msg.Ticked(tick().beat()));
    assertEquals(1, race().at());
  }

  @Test
  void twiceAsFastIsHalfTheTime() {
    racing();
    assertEquals(80, tick().millis());
    player.press("+").tell(new Msg.Ticked(tick().beat()));
    assertEquals(40, tick().millis());
    player.press("--").tell(new Msg.Ticked(tick().beat()));
    assertEquals(160, tick().millis());
  }

  @Test
  void nothingTicksBehindAnotherScreen() {
    racing().press("?").tell(new Msg.Ticked(tick().beat()));
    player.press("<Esc>");
    assertFalse(race().playback().on());
    assertEquals(1, ticks());
  }

  @Test
  void aRaceThatIsOverStartsAnew() {
    racing().press(" G").press(" ");
    assertEquals(0, race().at());
    assertTrue(race().playback().on());
  }

  @Test
  void timesAreSeenOnlyWhereSomethingWasMeasured() {
    assertInstanceOf(Spread.class, player.press("w").model().top());
    Player other = Player.inOverdraft().press("r").judged(Judgements.unmeasured()).press("w");
    assertInstanceOf(Proved.class, other.model().top());
    assertTrue(other.notice().contains("Nothing was measured"));
  }
}
