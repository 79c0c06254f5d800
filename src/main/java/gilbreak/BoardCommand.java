package gilbreak;

import gilbreak.classroom.client.BoardText;
import gilbreak.classroom.client.ClassroomClient;
import gilbreak.classroom.client.Membership;
import gilbreak.classroom.client.Outbox;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilbreak board}: the board of the contest that was joined last. */
@Command(
    name = "board",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the board of the contest that was joined last.",
      "It also sends the solutions that could not be sent before."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:shown", "2:the server cannot be reached", "70:internal error"})
final class BoardCommand implements Callable<Integer> {
  @Mixin private Participation participation = new Participation();

  @Parameters(arity = "0..1", paramLabel = "LEVEL", description = "one level alone, by its id")
  private String level = "";

  @Option(names = "--mine", description = "show your own submissions instead")
  private boolean mine;

  @Option(names = "--json", description = "print the server's JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Membership membership = participation.membership();
    ClassroomClient client = new ClassroomClient();
    Outbox outbox = participation.outbox();
    if (outbox.size(membership) > 0) {
      outbox.send(client, membership);
    }
    Map<String, @Nullable Object> found =
        mine ? client.results(membership) : client.board(membership);
    participation.out().print(json ? JsonWriter.write(found) : text(found));
    participation.out().flush();
    return ExitStatus.OK;
  }

  private String text(Map<String, @Nullable Object> found) throws IOException {
    if (mine) {
      return BoardText.results(found);
    }
    String text = level.isEmpty() ? BoardText.overall(found) : BoardText.level(found, level);
    if (text.isEmpty()) {
      throw new IOException("The contest has no level " + level + ".");
    }
    return text;
  }
}
