package gilbreak;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.Decision;
import gilbreak.classroom.store.Queue;
import gilbreak.source.Invisible;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * How a contest stands, as its referee's screen shows it.
 *
 * @param judged how often each decision was made
 * @param connected how many players hear at once what is new
 * @param news what has happened last, in lines
 * @param now in milliseconds since 1970
 */
record RefereePicture(
    Board board,
    Map<Decision, Long> judged,
    Queue.Load load,
    int connected,
    List<String> news,
    long now,
    ZoneId zone) {
  /** What a line begins with that goes on with the one before. */
  private static final String INDENT = " ".repeat(11);

  private static final int TITLE = 24;
  private static final int BAR = 20;
  private static final long MINUTE = 60_000;
  private static final int MINUTES_AN_HOUR = 60;

  /** How many lines there are at most beside those of levels: how to join is to stay in sight. */
  private static final int OTHER_LINES = 18;

  private static final int MOST_LEVELS = 12;

  RefereePicture {
    judged = Map.copyOf(judged);
    news = List.copyOf(news);
  }

  /**
   * The picture in lines.
   *
   * @param rows of the terminal
   */
  List<String> lines(int rows) {
    List<String> lines = new ArrayList<>(List.of(players(), time(), solutions(), ""));
    labelled(lines, "Proved:", levels(rows));
    lines.add("");
    labelled(lines, "News:", news.isEmpty() ? List.of("none yet") : news);
    return lines;
  }

  private static void labelled(List<String> lines, String label, List<String> texts) {
    String before = line(label, "");
    for (String text : texts) {
      lines.add(before + text);
      before = INDENT;
    }
  }

  private static String line(String label, String text) {
    return label + INDENT.substring(label.length()) + text;
  }

  private String players() {
    String closed = board.contest().locked() ? "; nobody else can join" : "";
    return line("Players:", board.players() + "; " + connected + " connected" + closed);
  }

  private String time() {
    return line("Time:", openness() + freezing());
  }

  private String openness() {
    OptionalLong until = board.contest().times().openUntil();
    if (until.isEmpty()) {
      return "open";
    }
    return board.contest().isOpen(now)
        ? "open until " + clock(until.getAsLong()) + ", " + left(until.getAsLong()) + " left"
        : "over since " + clock(until.getAsLong());
  }

  private String freezing() {
    Contest.Times times = board.contest().times();
    if (times.freezeAt().isEmpty() || times.thawed()) {
      return "";
    }
    String how = board.frozen() ? "is frozen since " : "freezes at ";
    return "; the board " + how + clock(times.freezeAt().getAsLong());
  }

  private String left(long until) {
    long minutes = (until - now + MINUTE - 1) / MINUTE;
    long hours = minutes / MINUTES_AN_HOUR;
    return (hours > 0 ? hours + " h " : "") + minutes % MINUTES_AN_HOUR + " min";
  }

  private String clock(long millis) {
    LocalDateTime there = Instant.ofEpochMilli(millis).atZone(zone).toLocalDateTime();
    boolean today =
        there.toLocalDate().equals(Instant.ofEpochMilli(now).atZone(zone).toLocalDate());
    return DateTimeFormatter.ofPattern(today ? "HH:mm" : "uuuu-MM-dd HH:mm").format(there);
  }

  private String solutions() {
    long all = judged.values().stream().mapToLong(Long::longValue).sum();
    String each =
        judged.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .collect(Collectors.joining(", ", ": ", ""));
    String under = load.waiting() + " waiting, " + load.running() + " being judged; ";
    return line("Solutions:", under + all + " judged" + (all == 0 ? "" : each));
  }

  /** Those that most have tried, in the contest's order; of the others how many there are. */
  private List<String> levels(int rows) {
    int room = Math.max(1, Math.min(MOST_LEVELS, rows - OTHER_LINES));
    List<Board.OfLevel> shown =
        board.levels().stream()
            .sorted(Comparator.comparingInt(Board.OfLevel::tried).reversed())
            .limit(room)
            .toList();
    List<Board.OfLevel> others = new ArrayList<>(board.levels());
    others.removeAll(shown);
    List<String> lines = new ArrayList<>();
    board.levels().stream().filter(shown::contains).map(this::level).forEach(lines::add);
    if (!others.isEmpty()) {
      long tried = others.stream().filter(level -> level.tried() > 0).count();
      lines.add("and " + others.size() + " more levels, of which " + tried + " were tried");
    }
    return lines;
  }

  private String level(Board.OfLevel level) {
    int proved = level.standings().size();
    int full = board.players() == 0 ? 0 : BAR * proved / board.players();
    return title(level.ruling().title())
        + "#".repeat(full)
        + ".".repeat(BAR - full)
        + "  "
        + proved
        + " of "
        + board.players();
  }

  private static String title(String title) {
    String masked = Invisible.mask(title);
    String cut = masked.length() <= TITLE ? masked : masked.substring(0, TITLE - 1) + "…";
    return cut + " ".repeat(TITLE + 2 - cut.length());
  }
}
