package gilbreak.texts;

import gilbreak.classroom.Feedback;
import gilbreak.classroom.Histogram;
import gilbreak.classroom.Metric;
import gilbreak.classroom.Scoreboard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What is said of contests. */
public final class ContestTexts {
  public static final Caption CONTEST = Caption.of("contest", "join a contest, or see its board");
  public static final Caption HAND_IN = Caption.of("hand in", "hand it in to the contest");
  public static final Caption BOARD = Caption.of("board", "the contest's board of this level");

  public static final String JOINING = "joining a contest";
  public static final Caption TYPE = Caption.of("", "write into the field").named("type");
  public static final Caption JOIN = Caption.of("join", "join the contest");
  public static final Caption NEXT_FIELD = Caption.of("next", "to a field that is empty");
  public static final Caption FIELD = Caption.of("field", "to the next field");
  public static final Caption FIELD_BEFORE = Caption.of("", "to the field before");
  public static final Caption SHORTER = Caption.of("", "take the last letter away");
  public static final Caption ANOTHER_NAME = Caption.of("another name", "have a name made up");

  /** The names of the form's fields, and what they may look like. */
  public static final List<String> FIELDS = List.of("address", "code", "name");

  public static final List<String> EXAMPLES =
      List.of("such as 192.168.1.20:8080", "such as K7QX9M", "Ctrl-R makes another one up");

  public static final String THE_CONTEST = "the contest";
  public static final Caption PLAY = Caption.of("play", "play this level");
  public static final Caption NEXT_BOARD = Caption.of("next board", "the next level's board");
  public static final Caption BOARD_BEFORE = Caption.of("board before", "the board before");
  public static final Caption FIGURE = Caption.of("figure", "another figure's histogram");
  public static final Caption LEAVE = Caption.of("leave", "leave the contest");

  public static final String LEAVING = "leaving the contest";
  public static final Caption REALLY = Caption.of("leave", "take part no more");

  public static final String RANK = "rank";
  public static final String PLAYER = "player";
  public static final String STARS = "stars";
  public static final String LEVELS = "levels";
  public static final String SPEEDUP = "speedup";
  public static final String PLACED = "placed";

  private ContestTexts() {}

  public static String levels(int count) {
    return Words.count(count, "level");
  }

  public static String page(int number, int of) {
    return number + " of " + of;
  }

  public static String joined(String name, String contest) {
    return "You are " + name + " in " + contest + ".";
  }

  public static String left(String title) {
    return title.isEmpty() ? "You are in no contest." : "You have left " + title + ".";
  }

  public static String stillAsking() {
    return "The server is being asked already.";
  }

  public static String fieldIsEmpty() {
    return "This field is empty yet.";
  }

  public static String handedIn() {
    return "Handed in; the referee measures it and tells you.";
  }

  public static String kept(String because) {
    return because + " Your solution is kept, and is sent once the server is back.";
  }

  public static String sentLater(int solutions) {
    return solutions == 1
        ? "The solution that waited was sent."
        : "The " + solutions + " solutions that waited were sent.";
  }

  public static String refused(List<String> refusals) {
    return "Not taken. " + String.join(" ", refusals);
  }

  public static String lost(String because) {
    return because + " Go on playing: what you hand in is kept, and sent later.";
  }

  public static String back() {
    return "The server is back.";
  }

  public static String notInContest(String title) {
    return "This level is not in " + title + ".";
  }

  public static String otherVersion() {
    return "The contest has another version of this level; this solution is not for that.";
  }

  public static String notHere() {
    return "This level is not among those that are here; --levels adds a pack.";
  }

  /**
   * What came of a submission: {@code cnt += 1: proved, speedup 1.93, rank 2 of 7.}
   *
   * @param place behind the decision; may be empty
   */
  public static String result(String level, Feedback.Handed entry, String place) {
    return level + ": " + decision(entry) + place + ".";
  }

  /** {@code , rank 2 of 7}. */
  public static String ranked(int rank, int of) {
    return ", rank " + rank + " of " + of;
  }

  /** {@code proved, speedup 1.93 (1.88 to 1.98), 2 of 3 stars}; or that it is still to come. */
  public static String decision(Feedback.Handed entry) {
    if (entry.isWaiting()) {
      return "waits for the referee";
    }
    String failure = entry.failure().isEmpty() ? "" : ": " + entry.failure();
    String speed = entry.speed().map(ContestTexts::speed).orElse("");
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
  public static String place(String name, OptionalInt rank, int players) {
    String of = players == 1 ? "1 player" : players + " players";
    return name
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
  public static List<String> leave(String name, String contest, int waiting) {
    String stays = "What you have handed in to " + contest + " stays on its board.";
    String anew =
        "You cannot come back as "
            + name
            + ": who joins again needs another name, and begins anew.";
    return waiting == 0 ? List.of(stays, anew) : List.of(stays, anew, lostWith(waiting));
  }

  private static String lostWith(int waiting) {
    return waiting == 1
        ? "1 solution that waits to be sent is dropped."
        : waiting + " solutions that wait to be sent are dropped.";
  }

  /** The mark in the status line; empty when there is nothing to mark. */
  public static String mark(boolean isAway, int waiting) {
    String away = isAway ? "server away" : "";
    String waits = waiting == 0 ? "" : "↑ " + waiting + " to send";
    return away + (away.isEmpty() || waits.isEmpty() ? "" : ", ") + waits;
  }

  public static String notGoneOn(String because) {
    return "The contest cannot be gone on with: " + because + ".";
  }

  public static String notKept(String because) {
    return "That could not be kept: " + because + ".";
  }

  public static String noAddress(String text) {
    return "This is no address of a server: " + text + ".";
  }

  public static String waitingUnreadable(String because) {
    return "What waits cannot be read: " + because + ".";
  }

  public static String inNoContest() {
    return "You are in no contest.";
  }

  public static String noAnswer() {
    return "The server does not answer.";
  }
}
