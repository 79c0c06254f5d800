package gilbreak;

import gilbreak.judge.Judge;
import gilbreak.shell.Folders;
import gilbreak.shell.Game;
import gilbreak.shell.LastWords;
import gilbreak.shell.Levels;
import gilbreak.shell.Saves;
import gilbreak.shell.lanterna.Capabilities;
import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.shell.lanterna.LanternaTerminal;
import gilbreak.shell.lanterna.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      ServeCommand.class,
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
      "NO_COLOR, set to anything, leaves colours out. Without a full-screen terminal there is"
          + " 'gilbreak judge'."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the game was quit",
      "2:the command line cannot be used, or there is no terminal to play in",
      "70:internal error",
      "130:interrupted"
    })
final class PlayCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--player",
      paramLabel = "NAME",
      defaultValue = "player",
      description = "whose progress to go on with (${DEFAULT-VALUE})")
  private String player = "";

  @Option(
      names = "--saves",
      paramLabel = "DIR",
      description = "the folder of saved games (saves in the checkout)")
  private @Nullable Path saves;

  @Option(
      names = "--levels",
      paramLabel = "PACK",
      description = "a folder or zip of levels to play as well; may be given several times")
  private List<Path> packs = List.of();

  @Option(names = "--ascii", description = "draw with plain ASCII characters only")
  private boolean ascii;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "never, always, or auto: as the terminal and NO_COLOR say (${DEFAULT-VALUE})")
  private When color = When.AUTO;

  /** When to use colours. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Levels.Found levels = Levels.in(Folders.ofThisProcess().levels()).all();
    for (Path pack : packs) {
      levels = levels.and(Levels.of(pack).all());
    }
    return play(levels);
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
    return play(Levels.of(pack).all());
  }

  private int play(Levels.Found levels) throws IOException, InterruptedException {
    Saves.refusal(player).ifPresent(this::refuse);
    Surroundings surroundings = Surroundings.ofThisProcess();
    surroundings.refusal().ifPresent(this::refuse);
    Folders folders = Folders.ofThisProcess();
    Path folder = Optional.ofNullable(saves).orElse(folders.saves());
    try (LanternaTerminal terminal = LanternaTerminal.open(capabilities(surroundings))) {
      LastWords lastWords = new LastWords(terminal, System.err, System::exit);
      Thread.setDefaultUncaughtExceptionHandler(lastWords);
      // A judge of its own for each answer checks how fast the machine is now.
      new Game(
              terminal,
              lastWords,
              (level, solution, goOn) ->
                  new Judge(CalibrationFile.ofThisMachine()).judge(level, solution, goOn),
              folders.logs())
          .play(levels, new Saves(folder, player, levels.levels()));
    }
    return ExitStatus.OK;
  }

  private Capabilities capabilities(Surroundings surroundings) {
    Capabilities found = Capabilities.of(surroundings);
    Colours colours =
        switch (color) {
          case AUTO -> found.colours();
          case NEVER -> Colours.NONE;
          case ALWAYS -> found.colours() == Colours.NONE ? Colours.SIXTEEN : found.colours();
        };
    return found.withUnicode(found.unicode() && !ascii).withColours(colours);
  }

  private void refuse(String reason) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    throw new ParameterException(spec.commandLine(), reason);
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
