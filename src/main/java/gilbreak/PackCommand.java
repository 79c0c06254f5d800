package gilbreak;

import gilbreak.author.Complaint;
import gilbreak.author.Inspection;
import gilbreak.author.LevelFiles;
import gilbreak.author.Pack;
import gilbreak.author.PackZip;
import gilbreak.author.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak pack}: a folder of levels as one file. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Makes one zip of a folder of levels with a pack.yaml, if 'gilbreak check' finds no error in"
          + " it. 'gilbreak play' plays the zip as it is."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:written",
      "1:refused, as there are errors",
      "2:a file or the command line cannot be used, or the zip is there already",
      "70:internal error",
      "130:interrupted"
    })
final class PackCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "the folder, with a pack.yaml in it")
  private Path folder = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "ZIP",
      description = "the file to write (FOLDER.zip)")
  private @Nullable Path output;

  @Option(names = "--force", description = "replace the zip if it is there already")
  private boolean force;

  @Option(names = "--no-run", description = "prove only, do not run and measure")
  private boolean noRun;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Pack.is(folder)) {
      throw new IOException(
          folder
              + ": there is no pack.yaml in this folder; it has format, title, author, licence and"
              + " chapters, as docs/authoring.md shows under Packs");
    }
    Path zip = output == null ? Path.of(name() + ".zip") : output;
    if (Files.exists(zip) && !force) {
      throw new IOException(zip + ": is there already; --force replaces it");
    }
    List<Complaint> complaints = complaints();
    complaints.forEach(command().getOut()::println);
    boolean good = Complaints.count(complaints, Severity.ERROR) == 0;
    if (good) {
      PackZip.write(folder, zip);
    }
    command().getOut().println(good ? zip + " is written." : "No zip is written.");
    return good ? ExitStatus.OK : ExitStatus.WRONG;
  }

  private Path name() {
    return folder.toAbsolutePath().normalize().getFileName();
  }

  private List<Complaint> complaints() throws IOException, InterruptedException {
    List<Complaint> all = new ArrayList<>(Pack.complaints(folder));
    Inspection inspection = new Inspection(!noRun);
    for (Path file : LevelFiles.under(folder)) {
      all.addAll(inspection.of(file));
    }
    return all;
  }

  private CommandLine command() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }
}
