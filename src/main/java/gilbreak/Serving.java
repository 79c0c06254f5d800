package gilbreak;

import gilbreak.classroom.Contest;
import gilbreak.classroom.Contest.Times;
import gilbreak.classroom.Ruling;
import gilbreak.classroom.referee.Editions;
import gilbreak.classroom.referee.Referee;
import gilbreak.classroom.server.Certificate;
import gilbreak.classroom.server.ClassroomServer;
import gilbreak.classroom.server.ClassroomServer.Settings;
import gilbreak.classroom.store.Contests;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Rulings;
import gilbreak.classroom.store.Store;
import gilbreak.shell.Levels;
import gilbreak.shell.lanterna.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A contest that is served from here: its server, its referee, and what they say. */
final class Serving {
  private final Wishes wishes;
  private final Library library;
  private final RefereeDesk desk;
  private final PrintWriter out;

  /**
   * What is to be served, and how.
   *
   * @param db of a PostgreSQL server; empty for a file in the folder of the data
   * @param host as players are told it; empty for one that is found out
   * @param machineClass empty for one that is made of what this machine is
   * @param noReferee whether others judge
   * @param plain whether to tell line by line even where pictures could be drawn
   */
  record Wishes(
      Path data,
      String db,
      String contest,
      String title,
      int port,
      boolean lan,
      String host,
      OptionalLong openUntil,
      OptionalLong freezeAt,
      String machineClass,
      boolean noReferee,
      Optional<Path> certificate,
      boolean newTeacherToken,
      boolean plain) {}

  /** The levels as they are by now. */
  interface Library {
    Levels now() throws IOException;
  }

  Serving(Wishes wishes, Library library, PrintWriter out) {
    this.wishes = wishes;
    this.library = library;
    this.desk = new RefereeDesk(wishes.machineClass(), out);
    this.out = out;
  }

  /**
   * Serves until the process is ended. A contest is made when nothing can fail any more, since the
   * teacher's token is told this once.
   */
  void serve() throws IOException, InterruptedException {
    Lineup lineup = lineup();
    lineup.leftOut().forEach(desk::line);
    if (lineup.levels().isEmpty()) {
      throw new IOException("There is no level for a contest.");
    }
    try (UntilTheEnd end = new UntilTheEnd();
        DataFolder folder = DataFolder.lock(wishes.data());
        Store store = new Store(database(folder));
        Referee referee = desk.referee(store);
        ClassroomServer server =
            new ClassroomServer(store, settings(folder), this::drafts, referee::ring)) {
      server.start();
      Contests.Opened opened = store.contests().open(wishes.contest(), wishes.title());
      prepare(store, drafts(lineup));
      new Welcome(out, isDrawn()).say(opened.contest(), token(store, opened), url(server));
      if (!wishes.noReferee()) {
        referee.start();
      }
      if (isDrawn()) {
        draw(store, server, end);
      } else {
        end.await();
      }
    }
  }

  /** Has the referee's screen there until the end. */
  private void draw(Store store, ClassroomServer server, UntilTheEnd end)
      throws InterruptedException {
    String id = wishes.contest();
    try (RefereeScreen screen =
        new RefereeScreen(
            store, id, () -> server.connected(id), new TerminalRows(), out, desk::line)) {
      desk.tell(screen::add);
      screen.start();
      end.await();
    }
  }

  private Database database(DataFolder folder) throws IOException {
    return wishes.db().isEmpty()
        ? Database.sqlite(folder.path().resolve("contests.db"))
        : Database.postgresql(wishes.db());
  }

  /** New levels are added; those that have changed wait for a rejudging. */
  private void prepare(Store store, List<Rulings.Draft> drafts) {
    store.rulings().add(wishes.contest(), drafts);
    if (wishes.db().isEmpty()) {
      store.queue().recover();
    }
    Contest contest = store.contests().find(wishes.contest()).orElseThrow();
    if (wishes.openUntil().isPresent() || wishes.freezeAt().isPresent()) {
      store.contests().times(contest.id(), times(contest.times()));
    }
    for (Ruling ruling : store.rulings().current(wishes.contest())) {
      if (drafts.stream()
          .noneMatch(draft -> draft.level().equals(ruling.level()) && draft.says(ruling))) {
        desk.line(
            ruling.level()
                + " was judged by another version of the level or the game, or on another class of"
                + " machines; nothing of it is judged here before a rejudging.");
      }
    }
  }

  private Times times(Times before) {
    boolean freezes = wishes.freezeAt().isPresent();
    return new Times(
        wishes.openUntil().isPresent() ? wishes.openUntil() : before.openUntil(),
        freezes ? wishes.freezeAt() : before.freezeAt(),
        !freezes && before.thawed());
  }

  /** As the levels are by now. */
  private List<Rulings.Draft> drafts() {
    try {
      return drafts(lineup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Rulings.Draft> drafts(Lineup lineup) {
    return lineup.levels().stream().map(level -> Editions.draft(level, desk.yardstick())).toList();
  }

  private Lineup lineup() throws IOException {
    Levels.Found found = library.now().all();
    found.warnings().forEach(desk::line);
    return Lineup.of(found.levels());
  }

  private Settings settings(DataFolder folder) throws IOException {
    return new Settings(
        wishes.lan() ? "0.0.0.0" : "127.0.0.1", wishes.port(), certificate(), folder.path());
  }

  private Optional<Certificate> certificate() throws IOException {
    String password = Optional.ofNullable(System.getenv("GILBREAK_TLS_PASSWORD")).orElse("");
    return wishes.certificate().isEmpty()
        ? Optional.empty()
        : Optional.of(Certificate.read(wishes.certificate().get(), password));
  }

  private String token(Store store, Contests.Opened opened) {
    return wishes.newTeacherToken()
        ? store.contests().renewTeacher(opened.contest().id())
        : opened.token();
  }

  private String url(ClassroomServer server) {
    String scheme = wishes.certificate().isPresent() ? "https" : "http";
    return scheme + "://" + host() + ":" + server.port();
  }

  private String host() {
    if (!wishes.host().isEmpty()) {
      return wishes.host();
    }
    return wishes.lan() ? LanAddress.ofThisMachine() : "127.0.0.1";
  }

  private boolean isDrawn() {
    return !wishes.plain() && Surroundings.ofThisProcess().refusal().isEmpty();
  }
}
