package gilbreak.play;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** All that the game says of contests, in one place. */
public final class ClassroomTexts {
  private ClassroomTexts() {}

  static String joined(Participant participant) {
    return "You are " + participant.name() + " in " + participant.title() + ".";
  }

  static String left(String title) {
    return title.isEmpty() ? "You are in no contest." : "You have left " + title + ".";
  }

  static String stillAsking() {
    return "The server is being asked already.";
  }

  static String fieldIsEmpty() {
    return "This field is empty yet.";
  }

  static String handedIn() {
    return "Handed in; the referee measures it and tells you.";
  }

  static String kept(String because) {
    return because + " Your solution is kept, and is sent once the server is back.";
  }

  static String sentLater(int solutions) {
    return solutions == 1
        ? "The solution that waited was sent."
        : "The " + solutions + " solutions that waited were sent.";
  }

  static String refused(List<String> refusals) {
    return "Not taken. " + String.join(" ", refusals);
  }

  static String lost(String because) {
    return because + " Go on playing: what you hand in is kept, and sent later.";
  }

  static String back() {
    return "The server is back.";
  }

  public static String notInContest(String title) {
    return "This level is not in " + title + ".";
  }

  static String otherVersion() {
    return "The contest has another version of this level; this solution is not for that.";
  }

  static String notHere() {
    return "This level is not among those that are here; --levels adds a pack.";
  }

  /** What came of a submission: {@code cnt += 1: proved, speedup 1.93, rank 2 of 7.} */
  static String result(Classroom classroom, Feedback.Handed entry) {
    Optional<Scoreboard.OfLevel> level =
        classroom.board().flatMap(board -> board.level(entry.level()));
    String title = level.map(Scoreboard.OfLevel::title).orElse(entry.level());
    OptionalInt rank = classroom.results().orElse(Feedback.NONE).rank(entry.level());
    String place =
        entry.isProved() && rank.isPresent() && level.isPresent()
            ? ", rank " + rank.getAsInt() + " of " + level.get().proved()
            : "";
    return title + ": " + decision(entry) + place + ".";
  }

  /** {@code proved, speedup 1.93 (1.88 to 1.98), 2 of 3 stars}; or that it is still to come. */
  public static String decision(Feedback.Handed entry) {
    if (entry.isWaiting()) {
      return "waits for the referee";
    }
    String failure = entry.failure().isEmpty() ? "" : ": " + entry.failure();
    String speed = entry.speed().map(ClassroomTexts::speed).orElse("");
    String stars = entry.stars().isPresent() ? ", " + entry.stars().getAsInt() + " of 3 stars" : "";
    return entry.decision() + failure + speed + stars;
  }

  private static String speed(Feedback.Speed speed) {
    return ", speedup %s (%s to %s)"
        .formatted(number(speed.speedup()), number(speed.low()), number(speed.high()));
  }

  /** With two digits behind the point. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** What was handed in last of a level, as a sentence. */
  public static String last(Optional<Feedback.Handed> entry) {
    return entry
        .map(handed -> "What you handed in last: " + decision(handed) + ".")
        .orElse("You have handed nothing in here.");
  }

  public static String you() {
    return "you";
  }

  public static String yourRanks() {
    return "your ranks";
  }

  /** {@code 2 of 7}, {@code - of 7}. */
  public static String rank(OptionalInt rank, int of) {
    return (rank.isPresent() ? rank.getAsInt() + "" : "-") + " of " + of;
  }

  /** The player's rank on a level, as a sentence; empty without one. */
  public static String ownRank(OptionalInt rank, int of) {
    return rank.isPresent() ? "Your rank: " + rank(rank, of) + "." : "";
  }

  /** A place over all levels in words. */
  public static String place(int rank, String name, int stars, int levels) {
    return "%d. %s: %d stars in %d levels".formatted(rank, name, stars, levels);
  }

  /** A place on a level in words. */
  public static String place(int rank, String name, OptionalDouble speedup, int placements) {
    String speed =
        speedup.isPresent() ? "speedup " + number(speedup.getAsDouble()) : "not measured";
    return "%d. %s: %s, %d placed".formatted(rank, name, speed, placements);
  }

  /** The values that a bar of a histogram is for: {@code 1.2 to 1.4}, {@code 3}. */
  public static String bar(Histogram.Bar bar) {
    double width = bar.high() - bar.low();
    if (Math.rint(width) == 1 && bar.low() == Math.rint(bar.low())) {
      return value(bar.low(), 0);
    }
    int digits = width < 0.9 ? (int) Math.min(4, Math.ceil(-Math.log10(width) - 1e-9)) : 0;
    return value(bar.low(), digits) + " to " + value(bar.high(), digits);
  }

  private static String value(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A bar in words, as far as there is anything to say. */
  public static String bar(Histogram.Bar bar, int players, boolean own) {
    String many = players == 1 ? "1 player" : players + " players";
    return players == 0 ? "" : "  " + bar(bar) + ": " + many + (own ? ", " + you() : "");
  }

  /** The best of all of a figure. */
  public static String best(Metric metric, Optional<Scoreboard.Figure> figure) {
    OptionalDouble best = figure.map(Scoreboard.Figure::best).orElse(OptionalDouble.empty());
    return best.isPresent()
        ? "best of all " + number(best.getAsDouble()).replaceFirst("\\.00$", "") + unit(metric)
        : "no value yet";
  }

  private static String unit(Metric metric) {
    return metric.unit().isEmpty() || metric.unit().length() == 1
        ? metric.unit()
        : " " + metric.unit();
  }

  /** Where the player is over all levels. */
  public static String place(Participant participant, OptionalInt rank, int players) {
    String of = players == 1 ? "1 player" : players + " players";
    return participant.name()
        + (rank.isPresent() ? ", rank " + rank.getAsInt() + " of " + of : ", no rank yet, " + of);
  }

  public static String tried(Scoreboard.OfLevel level) {
    return "Proved by " + level.proved() + " of " + level.tried() + " who tried.";
  }

  public static String frozen() {
    return "The board is frozen: there may be newer results.";
  }

  public static String nothingYet() {
    return "Nothing was heard of the server yet.";
  }

  public static String nobodyYet() {
    return "Nobody has a place yet.";
  }

  public static String allLevels() {
    return "all levels";
  }

  public static String joinTitle() {
    return "Join a contest";
  }

  public static String how() {
    return "The teacher's screen shows the address and the code. Others see the name.";
  }

  public static String whatIsSent() {
    return "What is sent: this name, and the solutions that you hand in. Nothing else.";
  }

  public static String asking() {
    return "Asking the server …";
  }

  /** The name of a field of the form. */
  public static String field(Joining.Field field) {
    return switch (field) {
      case ADDRESS -> "address";
      case CODE -> "code";
      case NAME -> "name";
    };
  }

  /** What a field may look like. */
  public static String example(Joining.Field field) {
    return switch (field) {
      case ADDRESS -> "such as 192.168.1.20:8080";
      case CODE -> "such as K7QX9M";
      case NAME -> "Ctrl-R makes another one up";
    };
  }

  /** How the form is filled in with words. */
  public static String sayIt() {
    return "Say: join ADDRESS CODE, or with a name of your own: join ADDRESS CODE NAME.";
  }

  public static String nameWouldBe(String name) {
    return "Without one you are called " + name + ".";
  }

  public static String leaveTitle() {
    return "Leave the contest";
  }

  /** What leaving means. */
  public static List<String> leave(Participant participant, int waiting) {
    String stays = "What you have handed in to " + participant.title() + " stays on its board.";
    String name =
        "You cannot come back as "
            + participant.name()
            + ": who joins again needs another name, and begins anew.";
    return waiting == 0 ? List.of(stays, name) : List.of(stays, name, lostWith(waiting));
  }

  private static String lostWith(int waiting) {
    return waiting == 1
        ? "1 solution that waits to be sent is dropped."
        : waiting + " solutions that wait to be sent are dropped.";
  }

  /** The mark in the status line; empty when there is nothing to mark. */
  public static String mark(Classroom classroom) {
    int waiting = classroom.post().waiting();
    String away = classroom.trouble().isPresent() ? "server away" : "";
    String waits = waiting == 0 ? "" : "↑ " + waiting + " to send";
    return away + (away.isEmpty() || waits.isEmpty() ? "" : ", ") + waits;
  }
}
