package gilbreak;

import gilbreak.author.Complaint;
import gilbreak.author.Inspection;
import gilbreak.author.LevelFiles;
import gilbreak.author.Pack;
import gilbreak.author.Severity;
import gilbreak.yaml.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak check}: what is wrong with levels. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks levels before they are published: is each unsolved as shipped, are the author's answers"
          + " proved and the wrong ones refused for their reasons, is par faster than baseline here?",
      "One line a finding, with the rule's name; docs/authoring.md has a section on each rule."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:nothing is wrong; there may be warnings",
      "1:an error, or a warning with --werror",
      "2:a file or the command line cannot be used",
      "70:internal error",
      "130:interrupted"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "level files, and folders of them")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "print one JSON object instead of lines")
  private boolean json;

  @Option(names = "--werror", description = "take warnings for errors")
  private boolean werror;

  @Option(names = "--no-run", description = "prove only, do not run and measure")
  private boolean noRun;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = files();
    Inspection inspection = new Inspection(!noRun);
    List<Complaint> all = new ArrayList<>();
    for (Path path : paths) {
      all.addAll(told(Pack.complaints(path), out));
    }
    for (Path file : files) {
      all.addAll(told(inspection.of(file), out));
    }
    out.print(
        json
            ? JsonWriter.write(Complaints.json(files.size(), all))
            : Complaints.sum(files.size(), all));
    out.flush();
    return isGood(all) ? ExitStatus.OK : ExitStatus.WRONG;
  }

  /** At once, as the next file can take a while. */
  private List<Complaint> told(List<Complaint> complaints, PrintWriter out) {
    if (!json) {
      complaints.forEach(out::println);
      out.flush();
    }
    return complaints;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      List<Path> under = LevelFiles.under(path);
      if (under.isEmpty()) {
        throw new IOException(path + ": there are no levels in this folder");
      }
      files.addAll(under);
    }
    return files.stream().distinct().toList();
  }

  private boolean isGood(List<Complaint> all) {
    return Complaints.count(all, Severity.ERROR) == 0
        && !(werror && Complaints.count(all, Severity.WARNING) > 0);
  }
}
