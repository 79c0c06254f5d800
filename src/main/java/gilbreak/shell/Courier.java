package gilbreak.shell;

import gilbreak.classroom.client.Address;
import gilbreak.classroom.client.ClassroomClient;
import gilbreak.classroom.client.ClassroomClient.Receipt;
import gilbreak.classroom.client.Membership;
import gilbreak.classroom.client.MembershipFile;
import gilbreak.classroom.client.Outbox;
import gilbreak.classroom.client.Suggestion;
import gilbreak.classroom.client.Trouble;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.play.Errand;
import gilbreak.play.News;
import gilbreak.play.Participant;
import gilbreak.texts.ContestTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Carries what goes between the game and the server of the contest that the player takes part in:
 * one errand after the other, in a thread of its own. As long as the player is in no contest it
 * asks no server for anything.
 */
final class Courier implements Errand.Visitor<Courier.Job>, AutoCloseable {
  private static final long RETRY_SECONDS = 10;

  private final MembershipFile file;
  private final Outbox outbox;
  private final Consumer<News> tell;
  private final ThreadFactory threads;
  private final ScheduledExecutorService worker;
  private volatile Optional<Line> line = Optional.empty();
  private boolean retrying;

  /**
   * @param folder of the player's files
   * @param tell gets what is to be told to the game
   * @param threads makes the worker, and the one that listens
   */
  Courier(Path folder, Consumer<News> tell, ThreadFactory threads) {
    this.file = new MembershipFile(folder);
    this.outbox = new Outbox(folder);
    this.tell = tell;
    this.threads = threads;
    this.worker = Executors.newSingleThreadScheduledExecutor(threads);
  }

  /** Something that takes its time and can fail. */
  interface Job {
    void run() throws IOException, InterruptedException;
  }

  /** To the server of one contest. */
  private record Line(Membership membership, ClassroomClient client, Listening listening) {}

  /** Takes up the contest that was joined before, if any was; that it was is told at once. */
  void begin() {
    try {
      file.read().ifPresent(membership -> open(membership, false));
    } catch (IOException e) {
      tell.accept(new News.Failed(ContestTexts.notGoneOn(Because.of(e))));
    }
  }

  /** Does an errand, and tells what has come of it, later. */
  void run(Errand errand) {
    if (errand instanceof Errand.Suggest) {
      tell.accept(new News.Suggested(Suggestion.name(new SecureRandom())));
    } else {
      run(errand.accept(this));
    }
  }

  private void run(Job job) {
    try {
      worker.execute(() -> now(job));
    } catch (RejectedExecutionException over) {
      // The game has ended meanwhile.
    }
  }

  /** A bug is nothing that an executor may keep to itself. */
  private void now(Job job) {
    Thread thread = Thread.currentThread();
    try {
      job.run();
    } catch (RuntimeException | Error bug) {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
    } catch (IOException e) {
      tell.accept(new News.Failed(ContestTexts.notKept(Because.of(e))));
    } catch (InterruptedException over) {
      thread.interrupt();
    }
  }

  @Override
  public Job suggest(Errand.Suggest errand) {
    return () -> tell.accept(new News.Suggested(Suggestion.name(new SecureRandom())));
  }

  @Override
  public Job join(Errand.Join errand) {
    return () -> {
      Optional<Address> address = Address.of(errand.address());
      if (address.isEmpty()) {
        tell.accept(new News.Failed(ContestTexts.noAddress(errand.address())));
      } else {
        join(address.get(), errand);
      }
    };
  }

  private void join(Address address, Errand.Join errand) throws IOException, InterruptedException {
    Membership membership;
    try {
      membership = new ClassroomClient().join(address, errand.code(), errand.name());
    } catch (IOException e) {
      tell.accept(new News.Failed(Trouble.sentence(e)));
      return;
    }
    file.keep(membership);
    open(membership, true);
  }

  private void open(Membership membership, boolean asked) {
    tell.accept(new News.Joined(participant(membership), waiting(membership), asked));
    run(() -> connect(membership));
  }

  private void connect(Membership membership) {
    hangUp();
    ClassroomClient client = new ClassroomClient();
    Listening listening = new Listening(client, membership, tell, () -> run(this::sendRest));
    line = Optional.of(new Line(membership, client, listening));
    listening.start(threads);
  }

  private static Participant participant(Membership membership) {
    return new Participant(
        membership.address().toString(),
        membership.title(),
        membership.player(),
        membership.name());
  }

  private int waiting(Membership membership) {
    try {
      return outbox.size(membership);
    } catch (IOException e) {
      tell.accept(new News.Failed(ContestTexts.waitingUnreadable(Because.of(e))));
      return 0;
    }
  }

  @Override
  public Job handIn(Errand.HandIn errand) {
    return () -> {
      if (line.isPresent()) {
        String solution = SolutionFile.write(errand.solution(), errand.level());
        outbox.add(line.get().membership(), errand.level().id(), solution);
        send(line.get(), true);
      } else {
        tell.accept(new News.Failed(ContestTexts.inNoContest()));
      }
    };
  }

  /** What has waited while the server was away. */
  private void sendRest() throws IOException, InterruptedException {
    if (line.isPresent() && outbox.size(line.get().membership()) > 0) {
      send(line.get(), false);
    }
  }

  private void send(Line open, boolean asked) throws IOException, InterruptedException {
    Outbox.Sent sent = outbox.send(open.client(), open.membership());
    tell.accept(
        new News.Posted(
            sent.receipts().stream()
                .collect(Collectors.toMap(Receipt::submission, Receipt::level, (one, same) -> one)),
            sent.refusals(),
            sent.left(),
            sent.trouble(),
            asked));
    if (sent.left() > 0 && !retrying) {
      retrying = true;
      var unused = worker.schedule(() -> now(this::retry), RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void retry() throws IOException, InterruptedException {
    retrying = false;
    sendRest();
  }

  @Override
  public Job leave(Errand.Leave errand) {
    return () -> {
      if (line.isPresent()) {
        outbox.clear(line.get().membership());
      }
      file.forget();
      hangUp();
      tell.accept(new News.Left());
    };
  }

  private void hangUp() {
    line.ifPresent(open -> open.listening().close());
    line = Optional.empty();
  }

  /** Gives up what is under way; what was not sent is kept. */
  @Override
  public void close() {
    worker.shutdownNow();
    line.ifPresent(open -> open.listening().close());
  }
}
