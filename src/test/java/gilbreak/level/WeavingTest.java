package gilbreak.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.level.Level.Offer;
import gilbreak.level.Level.Tools;
import gilbreak.program.ProgramThread.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeavingTest {
  private static final ThreadText TEXT =
      new ThreadText(
          "buyer",
          Kind.THREAD,
          2,
          """
          for i in range(3):
              work(20)
              if left > 0:
                  left -= 1
              sold += 1
          """,
          1,
          0);
  private static final Weaving WEAVING =
      new Weaving(
          List.of(TEXT),
          new Tools(List.of(new Offer(Tool.LOCK, List.of("A", "B"), 3)), List.of()),
          Options.fixed(Gil.ON));

  private static Optional<String> refusal(String... placements) {
    return WEAVING.refusal(
        new Solution(Arrays.stream(placements).map(WeavingTest::placement).toList()));
  }

  /** Reads {@code A 2-3}. */
  private static Placement placement(String text) {
    return new Placement(
        "buyer", Tool.LOCK, text.substring(0, 1), LineRange.parse(text.substring(2)).orElseThrow());
  }

  @Test
  void locksInsideEachOtherCanBe() {
    assertEquals(Optional.empty(), refusal("A 2-5", "B 3-4", "A 5"));
  }

  @Test
  void locksAroundTheSameLinesCanBe() {
    assertEquals(Optional.empty(), refusal("A 3-4", "B 3-4"));
  }

  @Test
  void crossingLocksAreRefused() {
    assertEquals(
        Optional.of(
            "B around lines 3-5 of buyer crosses A around lines 2-4 of buyer;"
                + " one has to lie inside the other"),
        refusal("A 2-4", "B 3-5"));
  }

  @Test
  void headOfABlockAloneIsRefused() {
    assertEquals(
        Optional.of("A around line 3 of buyer: a lock goes around whole statements of one block"),
        refusal("A 3"));
  }

  @Test
  void linesOfTwoBlocksAreRefused() {
    assertEquals(
        Optional.of(
            "A around lines 4-5 of buyer: a lock goes around whole statements of one block"),
        refusal("A 4-5"));
  }

  @Test
  void samePlacementTwiceIsRefused() {
    assertEquals(Optional.of("A around line 5 of buyer is there already"), refusal("A 5", "A 5"));
  }

  @Test
  void oneTooManyIsRefused() {
    assertEquals(
        Optional.of("at most 3 of the tool lock can be placed in this level"),
        refusal("A 2", "A 4", "A 5", "B 5"));
  }

  @Test
  void unknownLockIsRefused() {
    assertEquals(Optional.of("there is no lock C to place in this level"), refusal("C 2"));
  }
}
