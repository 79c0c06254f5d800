package gilbreak;

import gilbreak.classroom.Result;
import gilbreak.classroom.Yardstick;
import gilbreak.classroom.referee.Referee;
import gilbreak.classroom.store.Queue.Lease;
import gilbreak.classroom.store.Store;
import gilbreak.judge.isolated.IsolatedJudge;
import gilbreak.judge.isolated.IsolationLimits;
import gilbreak.source.Invisible;
import java.io.File;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** Where a referee works, and tells line by line what it does. */
final class RefereeDesk implements Referee.Journal {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Yardstick here;
  private volatile Consumer<String> told;

  /**
   * @param machineClass empty for one that is made of what this machine is
   */
  RefereeDesk(String machineClass, PrintWriter out) {
    String machine =
        machineClass.isEmpty()
            ? Integer.toHexString(ThisMachine.identity().hashCode())
            : machineClass;
    this.here = new Yardstick(new PlayCommand.Version().getVersion()[0], machine);
    this.told =
        line -> {
          out.println(line);
          out.flush();
        };
  }

  /** From now on somebody else hears the lines. */
  void tell(Consumer<String> listener) {
    told = listener;
  }

  /** What times here are measured with. */
  Yardstick yardstick() {
    return here;
  }

  /** A referee that has not begun yet. */
  Referee referee(Store store) {
    String worker = "referee-" + UUID.randomUUID();
    IsolatedJudge judge = new IsolatedJudge(IsolatedMain.class, IsolationLimits.DEFAULT);
    return new Referee(store.queue(), judge::judge, here, worker, LEASE, this);
  }

  synchronized void line(String text) {
    told.accept(LocalTime.now(ZoneId.systemDefault()).format(CLOCK) + " " + Invisible.mask(text));
  }

  @Override
  public void judged(Lease lease, Result result) {
    String speed = result.speed().map(RefereeDesk::speed).orElse("");
    line(id(lease.level().name()) + ": " + result.decision().word() + speed);
  }

  /** A level's file is named after its id. */
  private static String id(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf(File.separator)) + 1)
        .replaceFirst("\\.yaml$", "");
  }

  private static String speed(Result.Speed speed) {
    return String.format(
        Locale.ROOT,
        ", speedup %.2f (%.2f to %.2f)%s",
        speed.speedup(),
        speed.low(),
        speed.high(),
        speed.noisy() ? ", noisy" : "");
  }

  @Override
  public void trouble(String sentence) {
    line(sentence);
  }
}
