package gilbreak;

import gilbreak.author.Complaint;
import gilbreak.author.LevelFiles;
import gilbreak.author.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak watch}: checks a level whenever it is saved. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a level file now and each time that it is saved, until Ctrl-C. An editor beside it and"
          + " this make a level editor."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "2:the file or the command line cannot be used",
      "70:internal error",
      "130:interrupted"
    })
final class WatchCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a level file")
  private Path file = Path.of("");

  @Option(names = "--run", description = "run and measure as well, which takes some seconds")
  private boolean run;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    if (!LevelFiles.under(file).equals(List.of(file))) {
      throw new IOException(file + ": this is a folder; a file can be watched");
    }
    PrintWriter out = spec.commandLine().getOut();
    new Watch(file, run).until(found -> tell(found, out), () -> !out.checkError());
    return ExitStatus.OK;
  }

  private static void tell(List<Complaint> found, PrintWriter out) {
    found.forEach(out::println);
    out.print(Complaints.sum(1, found));
    out.println();
    out.flush();
  }
}
