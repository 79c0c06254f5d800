package gilbreak.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.play.Choice;
import gilbreak.play.Judgements;
import gilbreak.play.Msg;
import gilbreak.play.Player;
import gilbreak.play.Takes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pictures of an answer show, told. */
class SpokenTest {
  private final Player player = Player.inOverdraft().press("r").judged(Judgements.proved());

  private List<String> lines() {
    return Spoken.of(player.model()).lines();
  }

  private List<String> names() {
    return Spoken.of(player.model()).choices().stream().map(Choice::name).toList();
  }

  @Test
  void raceIsToldByItsQuarters() {
    player.press("R").tell(new Msg.Traced(1, Takes.traces()));
    assertEquals(
        List.of(
            "On the real cores:",
            "After 200 µs you have done 38 % of the work, and par 42 %.",
            "After 400 µs you have done 59 % of the work, and par 81 %.",
            "After 600 µs you have done 78 % of the work, and par 100 %.",
            "After 800 µs you have done 100 % of the work, and par 100 %.",
            "Par was ahead by 300 µs."),
        lines());
    assertEquals(List.of("real/model", "timeline", "back"), names());
  }

  @Test
  void raceWithoutARunSaysWhy() {
    player.press("R").tell(new Msg.Traced(1, Takes.none()));
    assertTrue(lines().get(1).startsWith("A round did not come to its end"), lines()::toString);
  }

  @Test
  void timesAreToldByTheirShares() {
    player.press("w");
    String told = String.join(" ", lines());
    assertTrue(told.matches("you: \\d+ windows, the fastest .* half of them .* par: .*"), told);
  }

  @Test
  void racesAndTimesAreOffered() {
    assertTrue(names().containsAll(List.of("race", "times", "timeline", "cores")));
  }
}
