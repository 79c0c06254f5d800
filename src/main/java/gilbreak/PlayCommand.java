package gilbreak;

import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gilbreak}: plays the game. */
@Command(
    name = "gilbreak",
    mixinStandardHelpOptions = true,
    versionProvider = PlayCommand.Version.class,
    subcommands = {
      JudgeCommand.class,
      ScaleCommand.class,
      PythonCommand.class,
      CheckCommand.class,
      NewCommand.class,
      SolveCommand.class,
      WatchCommand.class,
      PackCommand.class,
      UpgradeCommand.class,
      WalkCommand.class,
      ServeCommand.class,
      TeachCommand.class,
      RefereeCommand.class,
      JoinCommand.class,
      SubmitCommand.class,
      BoardCommand.class
    },
    description = {
      "A game in the terminal that teaches scheduling and locking: place locks in small Python-like"
          + " programs until they are right in every interleaving, and fast.",
      "Without a command it plays. ? shows the keys."
    },
    footer = {
      "",
      "NO_COLOR, set to anything, leaves colours out. Without a full-screen terminal there are"
          + " --plain and 'gilbreak judge'."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the game was quit",
      "2:the command line or a file cannot be used, or there is no terminal to play in",
      "70:internal error",
      "130:interrupted"
    })
final class PlayCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--player",
      paramLabel = "NAME",
      defaultValue = Shortcut.USUAL_PLAYER,
      description = "whose progress to go on with (${DEFAULT-VALUE})")
  private String player = "";

  @Option(
      names = "--saves",
      paramLabel = "DIR",
      description = "the folder of saved games; --paths tells the usual one")
  private @Nullable Path saves;

  @Option(
      names = "--levels",
      paramLabel = "PACK",
      description = "a folder or zip of levels to play as well; may be given several times")
  private List<Path> packs = List.of();

  @Option(names = "--paths", description = "say where the game's files are, and end")
  private boolean paths;

  @Option(
      names = "--plain",
      description =
          "play in lines of text, without a screen: for screen readers and scripts; by itself where"
              + " TERM=dumb")
  private boolean plain;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "play in lines of text, and write the lines that are typed into a file")
  private @Nullable Path tape;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "play the lines of such a file, or of one written by hand, and end")
  private @Nullable Path script;

  @Option(
      names = "--keys",
      description = "list what keys do, by the names of the settings, and end")
  private boolean keys;

  @Mixin private final LookOptions looks = new LookOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (paths || keys) {
      return tell(paths ? Listings.paths(Folders.ofThisProcess()) : Listings.keys());
    }
    return play(Playing.shippedWith(packs));
  }

  /** Plays one pack alone. */
  @Command(
      name = "play",
      mixinStandardHelpOptions = true,
      description = {
        "Plays the levels of one pack alone, which stays packed.",
        "The options of 'gilbreak' itself stand before the word play."
      })
  Integer playPack(
      @Parameters(paramLabel = "PACK", description = "a zip, or a folder of levels") Path pack)
      throws IOException, InterruptedException {
    return play(List.of(Levels.of(pack)));
  }

  private int play(List<Levels> sources) throws IOException, InterruptedException {
    Playing playing =
        new Playing(
            player,
            Optional.ofNullable(saves),
            new Playing.Lines(plain, Optional.ofNullable(script), Optional.ofNullable(tape)),
            looks);
    playing.refusal().ifPresent(this::refuse);
    return playing.play(sources);
  }

  private int tell(List<String> lines) {
    lines.forEach(line -> commandLine().getOut().println(line));
    return ExitStatus.OK;
  }

  private void refuse(String reason) {
    throw new ParameterException(commandLine(), reason);
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("");
      return new String[] {("gilbreak " + version).strip()};
    }
  }
}
