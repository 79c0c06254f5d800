package gilbreak.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be a name. */
class NicknameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "...",
        "a\nb",
        "a\tb",
        "\u001b]0;title\u0007",
        "\u009b31m",
        "abc\u202Etxt",
        "\u2066x\u2069",
        "zero\u200Bwidth",
        "join\u200Der",
        "\uD800",
        "\uE000private",
        "line\u2028end",
        "\u0000"
      })
  void nameWithNothingToSeeOrMoreThanMeetsTheEyeIsRefused(String typed) {
    assertEquals(Optional.empty(), Nickname.of(typed));
  }

  @Test
  void nameThatIsTooLongIsRefused() {
    assertEquals(Optional.empty(), Nickname.of("x".repeat(33)));
    assertEquals(Optional.empty(), Nickname.of("x".repeat(10_000)));
    // One character that becomes eighteen.
    assertEquals(Optional.empty(), Nickname.of("\uFDFA".repeat(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "Ädä Öl", "李雷", "<script>alert(1)</script>", "=cmd|' /C calc'!A0"})
  void otherNamesAreTakenAsTheyAre(String typed) {
    assertEquals(typed, Nickname.of(typed).orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", " Ada ", "ADA", "Ａｄａ", "aDA"})
  void namesThatLookTheSameAreTheSame(String typed) {
    assertEquals("ada", Nickname.of(typed).orElseThrow().folded());
  }

  @Test
  void ligaturesAndCasesOfOneLetterFoldTogether() {
    assertEquals(
        Nickname.of("STRASSE").map(Nickname::folded), Nickname.of("straße").map(Nickname::folded));
  }
}
