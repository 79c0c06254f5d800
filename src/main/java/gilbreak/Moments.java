package gilbreak;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as people type them. */
final class Moments {
  private static final Pattern FROM_NOW = Pattern.compile("([0-9]{1,5})([mh])");

  private Moments() {}

  /**
   * {@code 12:30} today, {@code 2026-05-04T12:30}, or {@code 90m} and {@code 2h} from now, in
   * milliseconds since 1970.
   *
   * @throws java.time.DateTimeException when it is something else
   */
  static long millis(String text) {
    return millis(text, LocalDateTime.now(ZoneId.systemDefault()), ZoneId.systemDefault());
  }

  static long millis(String text, LocalDateTime now, ZoneId zone) {
    return moment(text, now).atZone(zone).toInstant().toEpochMilli();
  }

  private static LocalDateTime moment(String text, LocalDateTime now) {
    Matcher fromNow = FROM_NOW.matcher(text);
    if (fromNow.matches()) {
      long number = Long.parseLong(fromNow.group(1));
      return now.plus(
          fromNow.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofMinutes(number));
    }
    LocalDate today = now.toLocalDate();
    return text.contains("T") ? LocalDateTime.parse(text) : today.atTime(LocalTime.parse(text));
  }
}
