package gilbreak.play;

import gilbreak.lang.Declaration;
import gilbreak.level.Card;
import gilbreak.level.Gil;
import gilbreak.level.Level;
import gilbreak.level.Options;
import gilbreak.level.Prediction;
import gilbreak.level.ThreadText;
import gilbreak.level.Tool;
import gilbreak.level.Wheel;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.PythonVersion;
import gilbreak.program.Type;
import gilbreak.source.SourceText;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Levels made by hand, as a reader of level files would make them. */
public final class Levels {
  private static final List<String> CHAPTERS =
      List.of(
          "CPU bound, I/O bound",
          "Concurrency and parallelism",
          "Async and await",
          "Processes",
          "Threads and the GIL",
          "Why: reference counting",
          "Races",
          "Locks",
          "The attempts",
          "nogil and PEP 703",
          "Free-threaded Python",
          "Wheels and the tracker",
          "Arena");

  /** One lane, one lock. */
  public static final Level LOST_UPDATE =
      level(
          new Level.Story(
              "lost-update",
              "cnt += 1",
              "Races",
              """
              Two threads add to one counter.

              `cnt += 1` is not one thing but three: read, add, write. Between any two of them another thread may run:

                  t = cnt
                  t = t + 1
                  cnt = t

              - `l` places a lock,
              - `r` proves and measures.
              """,
              "The read and the write were one thing after all, once a lock stood around them.",
              List.of("Which lines touch cnt?", "A lock is only slow while it is held.")),
          List.of(
              thread(
                  "adder", 2, "for i in range(n):\n    work(20)  # the real work\n    cnt += 1")),
          locks(1, "A"),
          new Level.Goal(goal("cnt == 2 * n"), goal("cnt <= 2 * n")),
          List.of(shared("cnt", 0)));

  /** Two lanes, two locks. */
  public static final Level OVERDRAFT =
      level(
          new Level.Story(
              "overdraft", "Overdraft", "Races", "", "", List.of("Who else writes left?")),
          List.of(
              thread(
                  "buyer",
                  2,
                  "for i in range(n):\n    work(20)\n    if left > 0:\n        left = left - 1\n"
                      + "        sold += 1\n    else:\n        missed += 1"),
              thread("restocker", 1, "for i in range(n):\n    io(200)\n    left += 5")),
          locks(3, "A", "B"),
          new Level.Goal(goal("sold + left == 10 + 5 * n"), goal("left >= 0")),
          List.of(shared("left", 10), shared("sold", 0), shared("missed", 0), list("buf", 0, 0)));

  /** Five lanes with forty lines each. */
  public static final Level CROWD =
      level(
          new Level.Story("crowd", "A crowd", "Locks and queues", "", "", List.of()),
          IntStream.range(0, 5).mapToObj(i -> thread("philosopher" + i, 1, longCode(i))).toList(),
          locks(10, "left_fork", "right_fork", "table"),
          new Level.Goal(Level.GoalText.NONE, Level.GoalText.NONE),
          List.of(shared("eaten", 0)));

  /** Everything longer than there is room for. */
  public static final Level VERBOSE =
      level(
          new Level.Story(
              "verbose",
              "A title of seventy characters, which is more than any list has room for",
              "Races",
              "",
              "",
              List.of()),
          List.of(thread("teller", 2, "number_of_bookings_in_all_the_books += 1")),
          locks(1, "A"),
          new Level.Goal(
              goal("number_of_bookings_in_all_the_books == 2 and b == 100 + 2 * n or b == 0"),
              Level.GoalText.NONE),
          List.of(
              shared("number_of_bookings_in_all_the_books", 0), shared("b", 0), shared("c", 1)));

  /** Tools of every place, and options of every sort. */
  public static final Level WORKSHOP = workshop();

  /** A program that the player breaks. */
  public static final Level BREAKABLE =
      of(Level.Kind.BREAK, "breakable", "cnt += 1", Optional.empty());

  /** One that he cannot break. */
  public static final Level UNBREAKABLE =
      of(Level.Kind.BREAK, "unbreakable", "cnt = 2", Optional.empty());

  /** A program whose ends are foretold. */
  public static final Level FORETOLD =
      of(
          Level.Kind.PREDICT,
          "foretold",
          "cnt += 1",
          Optional.of(
              new Prediction(
                  "Which values can cnt have at the end?",
                  goal("cnt"),
                  List.of(
                      Prediction.Choice.of(0, Type.INT),
                      Prediction.Choice.of(1, Type.INT),
                      Prediction.Choice.of(2, Type.INT),
                      Prediction.Choice.of(Prediction.Ending.DEADLOCK)))));

  /** Knobs alone. */
  public static final Level TUNED = tuned();

  /** As large as a campaign becomes: 75 levels in 13 chapters. */
  public static final List<Level> CAMPAIGN = IntStream.range(0, 75).mapToObj(Levels::nth).toList();

  public static final List<Level> ALL = List.of(LOST_UPDATE, OVERDRAFT, CROWD);

  private Levels() {}

  /** What is known of levels before they are opened. */
  public static List<Card> cards(List<Level> levels) {
    return levels.stream().map(Card::of).toList();
  }

  private static Level of(
      Level.Kind kind, String id, String code, Optional<Prediction> prediction) {
    Level level =
        level(
            new Level.Story(id, "One line", "Kinds", "", "So it was.", List.of()),
            List.of(thread("adder", 2, code)),
            Level.Tools.NONE,
            new Level.Goal(goal("cnt == 2"), Level.GoalText.NONE),
            List.of(shared("cnt", 0)));
    return new Level(
        level.source(),
        level.digest(),
        level.story(),
        level.setting(),
        level.threads(),
        level.tools(),
        level.goal(),
        level.answers(),
        kind,
        prediction);
  }

  private static Level tuned() {
    Level bare = of(Level.Kind.TUNE, "tuned", "cnt += 1", Optional.empty());
    Level.Setting setting = WORKSHOP.setting();
    return bare.with(
        new Level.Setting(
            setting.python(),
            bare.setting().parameters(),
            bare.setting().shared(),
            List.of(),
            List.of(),
            new Options(
                List.of(Gil.ON, Gil.OFF), Map.of(), Map.of("chunk", List.of(1L, 5L)), Map.of()),
            2));
  }

  private static Level nth(int index) {
    int chapter = index / 6;
    String of = CHAPTERS.get(chapter);
    return level(
        new Level.Story(
            "level-" + index,
            "Lesson " + (index % 6 + 1) + " on " + of.toLowerCase(Locale.ROOT),
            of,
            "A short lesson, of two lines.\nIts word is "
                + (index % 5 == 0 ? "livelock." : "lock."),
            "",
            List.of()),
        List.of(thread("adder", 2, "cnt += 1")),
        locks(1, "A"),
        new Level.Goal(goal("cnt == 2"), Level.GoalText.NONE),
        List.of(shared("cnt", 0)));
  }

  private static Level workshop() {
    Level bare =
        level(
            new Level.Story("workshop", "Workshop", "Async", "", "", List.of()),
            List.of(
                new ThreadText(
                    "fetcher", Kind.TASK, 2, "for i in range(n):\n    io(5)\n    cnt += 1", 1, 0),
                thread("other", 1, "work(20)")),
            new Level.Tools(
                List.of(
                    new Level.Offer(Tool.LOCK, List.of("A"), 1),
                    new Level.Offer(Tool.ACQUIRE, List.of("A", "seats"), 2),
                    new Level.Offer(Tool.SET, List.of("ready"), 1),
                    new Level.Offer(Tool.AWAIT, List.of(), 1)),
                List.of(
                    Declaration.lock("A"),
                    Declaration.parse("seats", "Semaphore(pool)", false),
                    Declaration.parse("ready", "Event", false))),
            new Level.Goal(goal("cnt == 2 * n"), Level.GoalText.NONE),
            List.of(shared("cnt", 0)));
    return bare.with(
        new Level.Setting(
            PythonVersion.DEFAULT,
            bare.setting().parameters(),
            bare.setting().shared(),
            List.of(),
            List.of(new Wheel("numpy", true), new Wheel("lxml", false)),
            new Options(
                List.of(Gil.ON, Gil.OFF, Gil.FORCED_OFF),
                Map.of("other", List.of(Kind.THREAD, Kind.TASK)),
                Map.of("pool", List.of(1L, 2L, 8L)),
                Map.of()),
            2));
  }

  private static String longCode(int thread) {
    return String.join(
        "\n",
        IntStream.rangeClosed(1, 40).mapToObj(i -> "eaten = eaten + " + (thread * i)).toList());
  }

  private static Level level(
      Level.Story story,
      List<ThreadText> threads,
      Level.Tools tools,
      Level.Goal goal,
      List<Level.Shared> shared) {
    Map<String, Level.Sizes> parameters = new LinkedHashMap<>();
    parameters.put("n", new Level.Sizes(2, 50));
    return new Level(
        new SourceText(story.id() + ".yaml", ""),
        "digest",
        story,
        new Level.Setting(
            PythonVersion.DEFAULT,
            Collections.unmodifiableMap(parameters),
            shared,
            List.of(),
            List.of(),
            Options.fixed(Gil.OFF),
            2),
        threads,
        tools,
        goal,
        new Level.Answers(
            Optional.empty(), Optional.empty(), List.of(), new Level.Stars(1.3, 0.9)));
  }

  private static Level.Tools locks(int max, String... names) {
    List<String> all = List.of(names);
    return new Level.Tools(
        List.of(new Level.Offer(Tool.LOCK, all, max)),
        all.stream().map(Declaration::lock).toList());
  }

  private static ThreadText thread(String name, int copies, String code) {
    return new ThreadText(name, Kind.THREAD, copies, code, 1, 0);
  }

  private static Level.GoalText goal(String text) {
    return new Level.GoalText(text, 1, 1);
  }

  private static Level.Shared shared(String name, long value) {
    return new Level.Shared(name, false, List.of(value), List.of(Type.INT));
  }

  private static Level.Shared list(String name, long... values) {
    List<Long> all = Arrays.stream(values).boxed().toList();
    return new Level.Shared(name, true, all, Collections.nCopies(all.size(), Type.INT));
  }
}
