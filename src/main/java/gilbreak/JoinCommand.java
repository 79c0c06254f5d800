package gilbreak;

import gilbreak.classroom.client.Address;
import gilbreak.classroom.client.ClassroomClient;
import gilbreak.classroom.client.Membership;
import gilbreak.classroom.client.Refused;
import gilbreak.classroom.client.Suggestion;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilbreak join}: takes part in a contest. */
@Command(
    name = "join",
    mixinStandardHelpOptions = true,
    description = {
      "Takes part in the contest that a server has under a code.",
      "Then 'gilbreak submit' hands solutions in, and 'gilbreak board' shows the board."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:joined", "2:refused, or the server cannot be reached", "70:internal error"})
final class JoinCommand implements Callable<Integer> {
  private static final int NAMES_TRIED = 5;

  @Mixin private Participation participation = new Participation();

  @Parameters(index = "0", paramLabel = "ADDRESS", description = "such as 192.168.1.20:8080")
  private String address = "";

  @Parameters(index = "1", paramLabel = "CODE", description = "as the teacher shows it")
  private String code = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "the name that others see (one is made up)")
  private String name = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Address where =
        Address.of(address).orElseThrow(() -> new IOException("This is no address: " + address));
    ClassroomClient client = new ClassroomClient();
    Membership membership =
        name.isEmpty() ? joinAnyhow(client, where) : client.join(where, code, name);
    participation.giveUpOthers();
    participation.file().keep(membership);
    participation.say("You are %s in %s.".formatted(membership.name(), membership.title()));
    participation.say(
        "Your own view of the board: %s/c/%s#me=%s"
            .formatted(where, membership.contest(), membership.token()));
    return ExitStatus.OK;
  }

  /** Under the first made-up name that nobody has. */
  private Membership joinAnyhow(ClassroomClient client, Address where)
      throws IOException, InterruptedException {
    SecureRandom random = new SecureRandom();
    for (int i = 1; i < NAMES_TRIED; i++) {
      try {
        return client.join(where, code, Suggestion.name(random));
      } catch (Refused e) {
        if (!e.isConflict()) {
          throw e;
        }
      }
    }
    return client.join(where, code, Suggestion.name(random));
  }
}
