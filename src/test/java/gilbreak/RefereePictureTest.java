package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.Contest.Times;
import gilbreak.classroom.Decision;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Player;
import gilbreak.classroom.Result;
import gilbreak.classroom.Ruling;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.store.Queue;
import gilbreak.source.SourceText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the referee's screen shows of a contest. */
class RefereePictureTest {
  private static final long NOW = at("11:18");
  private static final Yardstick HERE = new Yardstick("1.0", "lab");
  private static final int ROWS = 24;

  private static long at(String time) {
    return Instant.parse("2026-05-04T" + time + ":00Z").toEpochMilli();
  }

  private static Contest contest(Times times, boolean locked) {
    return new Contest("class", "Class 5b", "K7QX9M", times, locked, 10, 0);
  }

  private static Ruling ruling(int place, String title) {
    SourceText text = new SourceText("x.yaml", "");
    return new Ruling(place, "level-" + place, place, title, "d", "e", text, HERE);
  }

  private static Entry entry(long player, int level, Decision decision) {
    Result result = Result.of(decision, "", HERE);
    Player who = new Player(player, "Player " + player);
    return new Entry(player, who, "level-" + level, 1, player, Optional.of(result));
  }

  private static List<String> lines(
      Contest contest, int players, List<Ruling> rulings, List<Entry> entries, List<String> news) {
    Board board = Board.of(contest, contest.isFrozen(NOW), players, rulings, entries);
    return new RefereePicture(
            board,
            Map.of(Decision.BROKEN, 9L, Decision.PROVED, 30L),
            new Queue.Load(3, 1, 250),
            9,
            news,
            NOW,
            ZoneOffset.UTC)
        .lines(ROWS);
  }

  private static List<String> lines(Times times) {
    return lines(contest(times, false), 0, List.of(), List.of(), List.of());
  }

  private static Times times(OptionalLong until, OptionalLong freeze) {
    return new Times(until, freeze, false);
  }

  private static OptionalLong time(String time) {
    return OptionalLong.of(at(time));
  }

  @Test
  void contestInItsMiddle() {
    List<Ruling> rulings = List.of(ruling(1, "cnt += 1"), ruling(2, "A title of more than it has"));
    List<Entry> entries =
        List.of(
            entry(1, 1, Decision.PROVED),
            entry(2, 1, Decision.PROVED),
            entry(3, 1, Decision.BROKEN),
            entry(3, 2, Decision.PROVED));
    Contest contest = contest(times(time("12:30"), time("12:15")), true);
    List<String> news = List.of("11:17:01 Ada has joined.", "11:17:59 lost-update: broken");
    assertEquals(
        """
        Players:   4; 9 connected; nobody else can join
        Time:      open until 12:30, 1 h 12 min left; the board freezes at 12:15
        Solutions: 3 waiting, 1 being judged; 39 judged: 30 proved, 9 broken

        Proved:    cnt += 1                  ##########..........  2 of 4
                   A title of more than it…  #####...............  1 of 4

        News:      11:17:01 Ada has joined.
                   11:17:59 lost-update: broken
        """,
        String.join("\n", lines(contest, 4, rulings, entries, news)) + "\n");
  }

  @Test
  void contestWithoutAnEndIsOpen() {
    assertEquals("Time:      open", lines(Times.OPEN).get(1));
  }

  @Test
  void lastMinuteIsOneMinute() {
    long soon = NOW + 1;
    List<String> lines = lines(times(OptionalLong.of(soon), OptionalLong.empty()));
    assertEquals("Time:      open until 11:18, 1 min left", lines.get(1));
  }

  @Test
  void endIsToldWithTheDayIfItWasAnotherOne() {
    long day = at("11:00") - 24 * 3_600_000;
    assertEquals(
        "Time:      over since 2026-05-03 11:00; the board is frozen since 11:00",
        lines(times(OptionalLong.of(day), time("11:00"))).get(1));
  }

  @Test
  void thawedBoardIsNotCalledFrozen() {
    Times thawed = new Times(OptionalLong.empty(), time("11:00"), true);
    assertEquals("Time:      open", lines(thawed).get(1));
  }

  @Test
  void ofManyLevelsThoseAreShownThatMostHaveTried() {
    List<Ruling> rulings =
        IntStream.rangeClosed(1, 90).mapToObj(place -> ruling(place, "Level " + place)).toList();
    List<Entry> entries = new ArrayList<>();
    IntStream.rangeClosed(21, 40).forEach(level -> entries.add(entry(1, level, Decision.BROKEN)));
    entries.add(entry(2, 40, Decision.PROVED));
    List<String> five = List.of("1", "2", "3", "4", "5");
    List<String> lines = lines(contest(Times.OPEN, false), 2, rulings, entries, five);
    assertEquals(17, lines.size());
    assertTrue(lines.get(4).startsWith("Proved:    Level 21 "), lines.get(4));
    assertTrue(lines.contains("           Level 40                  ##########..........  1 of 2"));
    assertTrue(lines.contains("           and 84 more levels, of which 14 were tried"), "" + lines);
  }

  @Test
  void titleThatSteersATerminalIsText() {
    List<Ruling> rulings = List.of(ruling(1, "x\u001b[2Jy"));
    List<String> lines =
        lines(contest(Times.OPEN, false), 0, rulings, List.of(), List.of("one of them"));
    assertTrue(lines.stream().noneMatch(line -> line.contains("\u001b")), "" + lines);
  }
}
