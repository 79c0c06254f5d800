package gilbreak;

import gilbreak.judge.Judge;
import gilbreak.judge.Judgement;
import gilbreak.judge.Progress;
import gilbreak.level.Level;
import gilbreak.level.Solution;
import gilbreak.shell.Folders;
import gilbreak.shell.Game;
import gilbreak.shell.LastWords;
import gilbreak.shell.Levels;
import gilbreak.shell.PlainGame;
import gilbreak.shell.Saves;
import gilbreak.shell.lanterna.Capabilities;
import gilbreak.shell.lanterna.Capabilities.Colours;
import gilbreak.shell.lanterna.LanternaTerminal;
import gilbreak.shell.lanterna.Surroundings;
import gilbreak.source.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
      UpgradeCommand.class
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
      names = "--plain",
      description =
          "play in lines of text, without a screen: for screen readers and scripts; by itself where"
              + " TERM=dumb")
  private boolean plain;

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
    Folders folders = Folders.ofThisProcess();
    Path folder = Optional.ofNullable(saves).orElse(folders.saves());
    Saves progress = new Saves(folder, player, levels.levels());
    if (plain || surroundings.isDumb()) {
      plainGame(surroundings.terminal(), folders.logs()).play(levels, progress);
      return ExitStatus.OK;
    }
    surroundings.refusal().ifPresent(this::refuse);
    try (LanternaTerminal terminal = LanternaTerminal.open(capabilities(surroundings))) {
      LastWords lastWords = new LastWords(terminal, System.err, System::exit);
      Thread.setDefaultUncaughtExceptionHandler(lastWords);
      new Game(terminal, lastWords, PlayCommand::judge, folders.logs()).play(levels, progress);
    }
    return ExitStatus.OK;
  }

  private static PlainGame plainGame(boolean person, Path logs) {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, charset));
    return new PlainGame(in, System.out, person, PlayCommand::judge, logs);
  }

  /** A judge of its own for each answer checks how fast the machine is now. */
  private static Judgement judge(Level level, Solution solution, Predicate<Progress> goOn)
      throws SourceException {
    return new Judge(CalibrationFile.ofThisMachine()).judge(level, solution, goOn);
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
