package gilbreak.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is before whom on a level. */
class RankingTest {
  private static final Yardstick HERE = new Yardstick("1", "lab");
  private static final Yardstick ELSEWHERE = new Yardstick("1", "laptop");

  private final List<Entry> entries = new ArrayList<>();

  /** A proved entry that came after all others. */
  private void proved(String player, double low, double speedup, double high, int placements) {
    add(player, placements, speed(low, speedup, high, HERE));
  }

  private static Result speed(double low, double speedup, double high, Yardstick by) {
    return new Result(
        Decision.PROVED,
        "",
        OptionalInt.of(1),
        Optional.of(new Result.Speed(speedup, low, high, 2, false)),
        Optional.empty(),
        by);
  }

  private void add(String player, int placements, Result result) {
    int id = entries.size();
    entries.add(
        new Entry(
            id,
            new Player(player.hashCode(), player),
            "level",
            placements,
            1000 + id,
            Optional.of(result)));
  }

  private String order() {
    return order(entries);
  }

  private static String order(List<Entry> entries) {
    return String.join(
        " ",
        Ranking.of(entries, HERE).stream()
            .map(standing -> standing.rank() + standing.entry().player().name())
            .toList());
  }

  @Test
  void fasterIsFirstWhereIntervalsDoNotOverlap() {
    proved("slow", 1.0, 1.1, 1.2, 1);
    proved("fast", 1.3, 1.4, 1.5, 9);
    assertEquals("1fast 2slow", order());
  }

  @Test
  void fewerPlacementsAreFirstWhereIntervalsOverlap() {
    proved("many", 1.0, 1.4, 1.5, 3);
    proved("few", 1.2, 1.3, 1.4, 2);
    assertEquals("1few 2many", order());
  }

  @Test
  void earlierIsFirstWhereAllElseIsEqual() {
    proved("early", 1.2, 1.3, 1.4, 2);
    proved("late", 1.2, 1.35, 1.4, 2);
    assertEquals("1early 2late", order());
  }

  @Test
  void onlyTheLeaderOfAGroupIsComparedWith() {
    proved("a", 1.9, 2.0, 2.1, 3);
    proved("b", 1.7, 1.8, 1.95, 2);
    proved("c", 1.5, 1.6, 1.75, 1);
    assertEquals("1b 2a 3c", order());
  }

  @Test
  void wideIntervalLiftsNobodyOverASlowerGroup() {
    proved("first", 1.9, 2.0, 2.1, 5);
    proved("second", 1.4, 1.5, 1.6, 5);
    proved("vague", 0.5, 1.4, 2.5, 1);
    assertEquals("1first 2vague 3second", order());
  }

  @Test
  void timesOfAnotherYardstickCountForNothing() {
    add("other", 1, speed(8, 9, 10, ELSEWHERE));
    proved("here", 0.8, 0.9, 1.0, 5);
    assertEquals("1here 2other", order());
  }

  @Test
  void whatIsNotProvedHasNoPlace() {
    add("broken", 1, Result.of(Decision.BROKEN, "race", HERE));
    assertEquals("", order());
  }

  @Test
  void playerHasOnePlaceByTheirBest() {
    proved("ada", 1.0, 1.1, 1.2, 1);
    proved("bob", 1.3, 1.4, 1.5, 1);
    proved("ada", 1.8, 1.9, 2.0, 1);
    assertEquals("1ada 2bob", order());
  }

  @Test
  void orderDoesNotDependOnTheOrderOfTheEntries() {
    Random random = new Random(1);
    IntStream.range(0, 60)
        .forEach(
            i -> {
              double speedup = 1 + random.nextDouble();
              proved("p" + i % 25, speedup - 0.2, speedup, speedup + 0.2, random.nextInt(4));
            });
    String expected = order();
    for (int i = 0; i < 20; i++) {
      List<Entry> shuffled = new ArrayList<>(entries);
      Collections.shuffle(shuffled, random);
      assertEquals(expected, order(shuffled));
    }
  }
}
