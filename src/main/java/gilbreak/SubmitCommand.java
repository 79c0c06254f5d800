package gilbreak;

import gilbreak.classroom.client.BoardText;
import gilbreak.classroom.client.ClassroomClient;
import gilbreak.classroom.client.Membership;
import gilbreak.classroom.client.Outbox;
import gilbreak.level.yaml.SolutionFile;
import gilbreak.source.SourceException;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gilbreak submit}: hands a solution in. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = {
      "Hands a solution in to the contest that was joined last, and sends what could not be sent"
          + " before.",
      "What cannot be sent now is kept, and sent with the next one or with 'gilbreak board'."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the server has it; with --wait: it is proved",
      "1:it is kept for later or refused; with --wait: it is not proved",
      "2:a file or the command line cannot be used",
      "70:internal error"
    })
final class SubmitCommand implements Callable<Integer> {
  @Mixin private Participation participation = new Participation();

  @Parameters(paramLabel = "LEVEL", description = "the id of a level of the contest")
  private String level = "";

  @Option(
      names = "--solution",
      required = true,
      paramLabel = "FILE",
      description = "a solution file")
  private Path solution = Path.of("");

  @Option(names = "--wait", description = "wait until it is judged")
  private boolean wait;

  @Override
  public Integer call() throws IOException, InterruptedException, SourceException {
    Membership membership = participation.membership();
    Outbox outbox = participation.outbox();
    outbox.add(membership, level, text());
    ClassroomClient client = new ClassroomClient();
    Outbox.Sent sent = outbox.send(client, membership);
    participation.tell(sent);
    if (sent.left() > 0 || !sent.refusals().isEmpty()) {
      return ExitStatus.WRONG;
    }
    long last = sent.receipts().get(sent.receipts().size() - 1).submission();
    return wait ? await(client, membership, last) : ExitStatus.OK;
  }

  private String text() throws IOException, SourceException {
    try (InputStream in = Files.newInputStream(solution)) {
      byte[] bytes = in.readNBytes(SolutionFile.MAX_BYTES + 1);
      return YamlBytes.decode(solution.toString(), bytes, SolutionFile.MAX_BYTES).text();
    }
  }

  private int await(ClassroomClient client, Membership membership, long submission)
      throws IOException, InterruptedException {
    AtomicReference<@Nullable Map<?, ?>> judged = new AtomicReference<>();
    while (judged.get() == null) {
      client.listen(
          membership,
          (kind, news) -> {
            decided(news, submission).ifPresent(judged::set);
            return judged.get() == null;
          });
    }
    Map<?, ?> entry = judged.get();
    participation.say(BoardText.entry(entry == null ? Map.of() : entry));
    return entry != null && "proved".equals(entry.get("decision"))
        ? ExitStatus.OK
        : ExitStatus.WRONG;
  }

  /** What became of a submission, if that is among the news. */
  private static Optional<Map<?, ?>> decided(Map<String, @Nullable Object> news, long submission) {
    List<?> entries = news.get("entries") instanceof List<?> list ? list : List.of();
    return entries.stream()
        .filter(entry -> entry instanceof Map<?, ?>)
        .<Map<?, ?>>map(entry -> (Map<?, ?>) entry)
        .filter(entry -> Long.valueOf(submission).equals(entry.get("submission")))
        .filter(entry -> !"waiting".equals(entry.get("decision")))
        .findFirst();
  }
}
