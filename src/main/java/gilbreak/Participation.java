package gilbreak;

import gilbreak.classroom.client.Membership;
import gilbreak.classroom.client.MembershipFile;
import gilbreak.classroom.client.Outbox;
import gilbreak.shell.Folders;
import gilbreak.source.Invisible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands of a contest's players have in common. */
final class Participation {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--saves",
      paramLabel = "DIR",
      description = "the folder of saved games (saves in the checkout)")
  private @Nullable Path saves;

  private Path folder() {
    return Optional.ofNullable(saves).orElseGet(() -> Folders.ofThisProcess().saves());
  }

  MembershipFile file() {
    return new MembershipFile(folder());
  }

  /**
   * The contest that was joined last.
   *
   * @throws IOException when there is none
   */
  Membership membership() throws IOException {
    return file()
        .read()
        .orElseThrow(
            () -> new IOException("No contest was joined; 'gilbreak join ADDRESS CODE' does it."));
  }

  Outbox outbox() {
    return new Outbox(folder());
  }

  /** For whoever joins anew: nobody can send any more what the player before has not sent. */
  void giveUpOthers() throws IOException {
    Optional<Membership> before = file().read();
    if (before.isPresent() && outbox().size(before.get()) > 0) {
      say(
          "Not sent as %s, and now never: %d. Hand in again what is to count."
              .formatted(before.get(), outbox().size(before.get())));
      outbox().clear(before.get());
    }
  }

  /** Tells what became of solutions that were sent. */
  void tell(Outbox.Sent sent) {
    sent.receipts().forEach(receipt -> say("Handed in as number " + receipt.submission() + "."));
    sent.refusals().forEach(this::say);
    sent.trouble().ifPresent(why -> say("Kept to be sent later: " + sent.left() + ". " + why));
  }

  /** Prints a line, whatever a server has put into it. */
  void say(String line) {
    out().println(Invisible.mask(line));
    out().flush();
  }

  PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine().getOut();
  }
}
