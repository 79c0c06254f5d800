package gilbreak.classroom.store;

import gilbreak.classroom.Decision;
import gilbreak.classroom.Nickname;
import gilbreak.classroom.Result;
import gilbreak.classroom.store.Queue.Lease;
import gilbreak.classroom.store.Submissions.Submitted;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes submissions and judges them, and says so line by line, until it is killed. */
final class StoreProcess {
  private static final int PLAYERS = 3;

  private StoreProcess() {}

  public static void main(String[] args) throws Exception {
    Store store = new Store(Database.sqlite(Path.of(args[0])));
    store.contests().open("class", "A class");
    store.rulings().add("class", List.of(StoreContract.draft("one", StoreContract.HERE)));
    store.queue().recover();
    PrintStream out = new PrintStream(System.out, true);
    for (int i = 0; i < PLAYERS; i++) {
      String name = "p" + args[1] + "." + i;
      start(() -> submit(store, name, out));
    }
    while (true) {
      judgeAll(store, task -> out.println("judged " + task));
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private static void submit(Store store, String name, PrintStream out) {
    var joined = (Players.Joined) store.players().join("class", Nickname.of(name).orElseThrow());
    for (int i = 0; ; i++) {
      String solution = name + "." + i;
      store
          .submissions()
          .submit("class", joined.player().id(), new Submitted("one", solution, 1))
          .orElseThrow();
      out.println("taken " + solution);
    }
  }

  /** Judges as long as there is something to judge. */
  static void judgeAll(Store store, Consumer<String> judged) {
    Optional<Lease> lease = claim(store);
    while (lease.isPresent()) {
      Result result = Result.of(Decision.BROKEN, "", StoreContract.HERE);
      if (store.queue().finish(lease.get(), result, "{}")) {
        judged.accept(String.valueOf(lease.get().task()));
      }
      lease = claim(store);
    }
  }

  private static Optional<Lease> claim(Store store) {
    return store.queue().claim("process", StoreContract.HERE, Duration.ofMinutes(1));
  }
}
