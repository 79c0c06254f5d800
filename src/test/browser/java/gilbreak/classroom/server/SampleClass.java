package gilbreak.classroom.server;

import gilbreak.classroom.Contest;
import gilbreak.classroom.Decision;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.referee.Editions;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Players;
import gilbreak.classroom.store.Queue.Lease;
import gilbreak.classroom.store.Rulings;
import gilbreak.classroom.store.Store;
import gilbreak.classroom.store.Submissions.Submitted;
import gilbreak.level.Shipped;
import gilbreak.level.yaml.LevelReader;
import gilbreak.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** A server with a class in the middle of a lesson; the judge's results are made up. */
final class SampleClass implements AutoCloseable {
  static final String LEVEL = "lost-update";
  private static final Yardstick HERE = new Yardstick("1.0", "lab");
  private static final List<String> PLAYED =
      List.of(LEVEL, "opposite-locks", "dinner-is-served", "turnstile", "rendezvous", "look-twice");
  private static final List<String> WAITING =
      List.of("water", "thundering-herd", "half-built", "too-polite");
  private static final List<String> NAMES =
      List.of(
          "Keen Otter 42",
          "Ada",
          "Quiet Heron 7",
          "Łukasz",
          "Merry Fox 88",
          "Zoë",
          "Wise Owl 3",
          "مريم",
          "Swift Lynx 19",
          "Proud Swan 64",
          "Calm Badger 5",
          "Eager Hare 71",
          "Grace",
          "Lucky Seal 12",
          "Fair Crane 33",
          "Brave Marten 90",
          "Happy Raven 2",
          "Edsger",
          "Gentle Salmon 56",
          "Clever Beaver 27",
          "Patient Dolphin 8",
          "Quick Falcon 15",
          "Barbara");

  final Store store;
  final ClassroomServer server;
  private final String teacher;
  private int solutions;

  SampleClass(Path folder) throws IOException {
    store = new Store(Database.sqlite(folder.resolve("contests.db")));
    teacher = store.contests().open("class", "Class 5b").token();
    List<Rulings.Draft> levels = new ArrayList<>();
    for (String level : PLAYED) {
      levels.add(draft(level));
    }
    for (String level : WAITING) {
      levels.add(draft(level));
    }
    store.rulings().add("class", levels);
    var settings = new ClassroomServer.Settings("127.0.0.1", 0, Optional.empty(), folder);
    server = new ClassroomServer(store, settings, () -> levels, () -> {});
    server.start();
  }

  private static Rulings.Draft draft(String level) throws IOException {
    String text = Files.readString(Shipped.file(level));
    try {
      return Editions.draft(LevelReader.read(new SourceText(level + ".yaml", text)), HERE);
    } catch (gilbreak.source.SourceException e) {
      throw new IOException(e);
    }
  }

  /** Lets the class play: the first have got further. */
  void play() {
    Random random = new Random(5);
    for (int i = 0; i < NAMES.size(); i++) {
      long player = join(NAMES.get(i)).player().id();
      for (int level = 0; level < PLAYED.size(); level++) {
        play(player, PLAYED.get(level), 0.15 * level + 0.04 * i, random);
      }
    }
  }

  private void play(long player, String level, double hard, Random random) {
    double luck = random.nextDouble();
    double speedup = 2 - hard / 2 + 0.3 * random.nextGaussian();
    int placements = 1 + random.nextInt(4);
    if (luck > hard) {
      prove(player, level, Math.max(1.02, speedup), placements);
    } else if (luck > hard - 0.3) {
      fail(player, level);
    }
  }

  Players.Joined join(String name) {
    Nickname nickname = Nickname.of(name).orElseThrow();
    return (Players.Joined) store.players().join("class", nickname);
  }

  /** A proof of a level, and how fast it is. */
  void prove(long player, String level, double speedup, int placements) {
    double half = 0.04 + 0.01 * placements;
    judge(
        player,
        level,
        placements,
        new Result(
            Decision.PROVED,
            "",
            OptionalInt.of(speedup > 1.7 ? 3 : speedup > 1.3 ? 2 : 1),
            Optional.of(
                new Result.Speed(speedup, speedup - half, speedup + half, 2, speedup < 1.1)),
            Optional.of(new Result.Waits(240 / speedup, 35 / speedup, 20 / speedup)),
            HERE));
  }

  void fail(long player, String level) {
    judge(player, level, 1, Result.of(Decision.BROKEN, "an update is lost", HERE));
  }

  private void judge(long player, String level, int placements, Result result) {
    Submitted made = new Submitted(level, "solution " + solutions++, placements);
    store.submissions().submit("class", player, made).orElseThrow();
    Lease lease = store.queue().claim("test", HERE, Duration.ofMinutes(1)).orElseThrow();
    store.queue().finish(lease, result, "{}");
  }

  void freeze() {
    times(new Contest.Times(OptionalLong.empty(), OptionalLong.of(store.database().now()), false));
  }

  void unfreeze() {
    times(Contest.Times.OPEN);
  }

  private void times(Contest.Times times) {
    store.contests().times("class", times);
  }

  Contest contest() {
    return store.contests().find("class").orElseThrow();
  }

  String teacher() {
    return teacher;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
