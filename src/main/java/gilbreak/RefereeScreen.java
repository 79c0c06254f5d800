package gilbreak;

import gilbreak.classroom.Board;
import gilbreak.classroom.Contest;
import gilbreak.classroom.Entry;
import gilbreak.classroom.Player;
import gilbreak.classroom.store.Entries;
import gilbreak.classroom.store.Queue;
import gilbreak.classroom.store.Store;
import gilbreak.classroom.store.StoreException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** How a contest stands, drawn below what the terminal shows, anew whenever it has changed. */
final class RefereeScreen implements AutoCloseable {
  private static final long LOOK_MILLIS = 400;
  private static final long MINUTE = 60_000;
  private static final int NEWS = 5;

  private final Store store;
  private final String contest;
  private final IntSupplier connected;
  private final IntSupplier rows;
  private final PrintWriter out;
  private final Consumer<String> tell;
  private final Deque<String> news = new ArrayDeque<>();
  private final Set<Long> known = new HashSet<>();
  private final InPlace place = new InPlace();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "gilbreak-screen");
  private int told;
  private Signs before = new Signs(-1, 0, 0, 0, 0, 0);

  /**
   * @param connected how many players hear at once what is new
   * @param rows how many the terminal has free
   * @param tell hears who has joined
   */
  RefereeScreen(
      Store store,
      String contest,
      IntSupplier connected,
      IntSupplier rows,
      PrintWriter out,
      Consumer<String> tell) {
    this.store = store;
    this.contest = contest;
    this.connected = connected;
    this.rows = rows;
    this.out = out;
    this.tell = tell;
    thread.setDaemon(true);
  }

  /** By what it is seen that there is something new to draw. */
  private record Signs(
      long changes, int waiting, int running, int connected, long minute, int told) {}

  /** Who is there already is no news. */
  void start() {
    store.players().in(contest).stream().map(Player::id).forEach(known::add);
    thread.start();
  }

  /** Something has happened, in a line. */
  void add(String line) {
    synchronized (news) {
      told++;
      news.addLast(line);
      if (news.size() > NEWS) {
        news.removeFirst();
      }
    }
  }

  private void work() {
    try {
      do {
        lookIfItCan();
      } while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** While the database is away, the picture stays as it is. */
  private void lookIfItCan() {
    try {
      look();
    } catch (StoreException away) {
      before = new Signs(-1, 0, 0, 0, 0, 0);
    }
  }

  /** Draws the picture, if there is another one. */
  void look() {
    Queue.Load load = store.queue().load(contest);
    Signs now = signs(load);
    if (!now.equals(before)) {
      RefereePicture picture = picture(load, now);
      out.print(place.draw(picture.lines(rows.getAsInt())));
      out.flush();
      before = now;
    }
  }

  private Signs signs(Queue.Load load) {
    long changes = store.contests().changes(contest);
    long minute = store.database().now() / MINUTE;
    synchronized (news) {
      return new Signs(changes, load.waiting(), load.running(), connected.getAsInt(), minute, told);
    }
  }

  private RefereePicture picture(Queue.Load load, Signs signs) {
    Contest found = store.contests().find(contest).orElseThrow();
    long now = store.database().now();
    List<Player> players = store.players().in(contest);
    players.stream().filter(player -> known.add(player.id())).forEach(this::welcome);
    List<Entry> entries = store.entries().of(contest, Entries.ALL);
    return new RefereePicture(
        Board.of(
            found, found.isFrozen(now), players.size(), store.rulings().current(contest), entries),
        entries.stream()
            .flatMap(entry -> entry.result().stream())
            .collect(Collectors.groupingBy(result -> result.decision(), Collectors.counting())),
        load,
        signs.connected(),
        last(),
        now,
        ZoneId.systemDefault());
  }

  private void welcome(Player player) {
    tell.accept(player.name() + " has joined.");
  }

  private List<String> last() {
    synchronized (news) {
      return List.copyOf(news);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
