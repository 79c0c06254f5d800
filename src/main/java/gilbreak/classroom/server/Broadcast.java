package gilbreak.classroom.server;

import gilbreak.classroom.store.Players.Account;
import gilbreak.classroom.store.StoreException;
import gilbreak.yaml.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells all subscribers what has changed: looks for it a few times a second, for all of them. */
final class Broadcast implements AutoCloseable {
  private static final long LOOK_MILLIS = 250;
  private static final long PING_SECONDS = 15;

  private final Boards boards;
  private final Function<Account, Map<String, @Nullable Object>> results;
  private final Map<String, List<Subscriber>> subscribers = new ConcurrentHashMap<>();
  private final Map<String, Snapshot> told = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Broadcast::daemon);

  /**
   * @param results what a player is told of themselves
   */
  Broadcast(Boards boards, Function<Account, Map<String, @Nullable Object>> results) {
    this.boards = boards;
    this.results = results;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "gilbreak-broadcast");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    var unusedLook =
        clock.scheduleWithFixedDelay(
            this::lookAtAll, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    var unusedPing =
        clock.scheduleWithFixedDelay(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
  }

  /** Tells a new subscriber how things are, and from then on what changes. */
  void add(String contest, Subscriber subscriber) {
    Optional<Snapshot> snapshot = boards.ofPublic(contest);
    subscribers.computeIfAbsent(contest, unused -> new CopyOnWriteArrayList<>()).add(subscriber);
    snapshot.ifPresent(board -> tell(subscriber, board));
  }

  /** How many players of a contest there are among the subscribers. */
  int connected(String contest) {
    return (int)
        subscribers.getOrDefault(contest, List.of()).stream()
            .filter(subscriber -> !subscriber.isEnded())
            .flatMap(subscriber -> subscriber.account().stream())
            .map(account -> account.player().id())
            .distinct()
            .count();
  }

  private void lookAtAll() {
    try {
      subscribers.forEach(this::look);
    } catch (StoreException e) {
      // The database is away; there is nothing to tell until it is back.
    }
  }

  private void look(String contest, List<Subscriber> all) {
    all.removeIf(Subscriber::isEnded);
    Optional<Snapshot> snapshot = all.isEmpty() ? Optional.empty() : boards.ofPublic(contest);
    if (snapshot.isPresent() && told.put(contest, snapshot.get()) != snapshot.get()) {
      all.forEach(subscriber -> tell(subscriber, snapshot.get()));
    }
  }

  /** A board that looks as before is told to nobody, whatever has happened behind it. */
  private void tell(Subscriber subscriber, Snapshot snapshot) {
    subscriber.tell("board", snapshot.line());
    subscriber
        .account()
        .ifPresent(own -> subscriber.tell("results", JsonWriter.line(results.apply(own))));
  }

  private void ping() {
    subscribers.values().forEach(all -> all.forEach(Subscriber::ping));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    subscribers.values().forEach(all -> all.forEach(Subscriber::close));
  }
}
