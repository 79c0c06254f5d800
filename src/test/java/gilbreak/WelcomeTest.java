package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown to a class, and when. */
class WelcomeTest {

  @Test
  void codeIsASquareOfHalfBlocksWithALightBorder() {
    String code = Welcome.code("http://192.168.1.20:8080/j/K7QX9M");
    int width = code.lines().findFirst().orElseThrow().length();
    assertEquals((width + 1) / 2, code.lines().count());
    assertTrue(code.lines().allMatch(line -> line.length() == width), code);
    assertEquals("█".repeat(width), code.lines().findFirst().orElseThrow());
    assertEquals("▀".repeat(width), code.lines().reduce((a, b) -> b).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "12:30, 2026-05-04T12:30",
    "2026-06-01T08:00, 2026-06-01T08:00",
    "90m, 2026-05-04T11:30",
    "2h, 2026-05-04T12:00"
  })
  void timeIsReadAsPeopleWriteIt(String typed, LocalDateTime expected) {
    LocalDateTime now = LocalDateTime.parse("2026-05-04T10:00");
    assertEquals(
        expected.toInstant(ZoneOffset.UTC).toEpochMilli(),
        Moments.millis(typed, now, ZoneOffset.UTC));
  }
}
