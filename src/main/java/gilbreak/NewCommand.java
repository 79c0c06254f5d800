package gilbreak;

import gilbreak.author.NewLevel;
import gilbreak.level.Level;
import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import gilbreak.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak new}: a level to begin with. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a level that works and has three blanks to fill; then it passes 'gilbreak check'.",
      "A file that is there already is never written over."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:written",
      "2:there is such a file already, or it or the command line cannot be used",
      "70:internal error",
      "130:interrupted"
    })
final class NewCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "the level's id, or the path of its file; NAME.yaml is written")
  private String name = "";

  @Option(
      names = "--like",
      paramLabel = "LEVEL",
      description = "begin with a copy of this level: an id, or the path of a level file")
  private @Nullable String model;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "what the player does in it: ${COMPLETION-CANDIDATES}; without it place")
  private @Nullable String kind;

  @Override
  public Integer call() throws IOException, SourceException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    CommandLine command = spec.commandLine();
    Folders folders = Folders.ofThisProcess();
    NewLevel level = NewLevel.named(name, schema(folders));
    Optional<String> refusal = level.refusal();
    if (refusal.isPresent()) {
      throw new ParameterException(command, refusal.get());
    }
    level.write(text(level, command, folders));
    command.getOut().println(level.file() + " is written. Try: gilbreak check " + level.file());
    return ExitStatus.OK;
  }

  private String text(NewLevel level, CommandLine command, Folders folders)
      throws IOException, SourceException {
    if (model == null) {
      return level.skeleton(kind(command));
    }
    if (kind != null) {
      throw new ParameterException(
          command, "--like takes the kind of that level; leave --kind out");
    }
    return level.like(Levels.in(folders.levels()).find(model));
  }

  private Level.Kind kind(CommandLine command) {
    String word = kind == null ? Level.Kind.PLACE.word() : kind;
    return Level.Kind.named(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    command, "--kind is " + String.join(", ", new Kinds()) + "; not " + word));
  }

  /** The kinds that there are. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Kinds() {
      super(Level.Kind.inFiles().stream().map(Level.Kind::word).toList());
    }
  }

  /** In a checkout, beside the levels. */
  private static Optional<Path> schema(Folders folders) {
    return folders
        .levels()
        .map(levels -> levels.resolveSibling("docs").resolve("level.schema.json"))
        .filter(Files::isRegularFile);
  }
}
