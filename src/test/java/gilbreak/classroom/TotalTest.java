package gilbreak.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Who is before whom over all levels. */
class TotalTest {
  private static final Player ADA = new Player(1, "Ada");
  private static final Player BOB = new Player(2, "Bob");

  private static Entry entry(Player player, String level, int stars, long received) {
    Result result =
        new Result(
            Decision.PROVED,
            "",
            OptionalInt.of(stars),
            Optional.empty(),
            Optional.empty(),
            new Yardstick("1", "lab"));
    return new Entry(received, player, level, 1, received, Optional.of(result));
  }

  @Test
  void bestOfEachLevelIsAddedUp() {
    List<Total> totals =
        Total.of(List.of(entry(ADA, "a", 1, 10), entry(ADA, "a", 3, 20), entry(ADA, "b", 2, 30)));
    assertEquals(List.of(new Total(1, ADA, 5, 2, 30)), totals);
  }

  @Test
  void earlierLastEntryIsFirstAmongEqualStars() {
    List<Total> totals = Total.of(List.of(entry(ADA, "a", 3, 20), entry(BOB, "a", 3, 10)));
    assertEquals(List.of(BOB, ADA), totals.stream().map(Total::player).toList());
  }

  @Test
  void worseEntryLaterCostsNothing() {
    List<Total> totals = Total.of(List.of(entry(ADA, "a", 3, 20), entry(ADA, "a", 2, 40)));
    assertEquals(List.of(new Total(1, ADA, 3, 1, 20)), totals);
  }

  @Test
  void equalOnesShareTheirRank() {
    List<Total> totals =
        Total.of(
            List.of(
                entry(ADA, "a", 3, 20),
                entry(BOB, "a", 3, 20),
                entry(new Player(3, "C"), "a", 1, 5)));
    assertEquals(List.of(1, 1, 3), totals.stream().map(Total::rank).toList());
  }
}
