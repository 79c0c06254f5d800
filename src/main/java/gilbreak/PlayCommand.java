package gilbreak;

import gilbreak.play.Preferences;
import gilbreak.play.Setting;
import gilbreak.settings.SettingsFile;
import gilbreak.shell.Folders;
import gilbreak.shell.Game;
import gilbreak.shell.LastWords;
import gilbreak.shell.Levels;
import gilbreak.shell.PlainGame;
import gilbreak.shell.Saves;
import gilbreak.shell.lanterna.Capabilities;
import gilbreak.shell.lanterna.LanternaTerminal;
import gilbreak.shell.lanterna.Surroundings;
import gilbreak.view.View;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Option(names = "--paths", description = "say where the game's files are, and end")
  private boolean paths;

  @Option(
      names = "--plain",
      description =
          "play in lines of text, without a screen: for screen readers and scripts; by itself where"
              + " TERM=dumb")
  private boolean plain;

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
    List<Levels> sources = new ArrayList<>();
    sources.add(Levels.in(Folders.ofThisProcess().levels()));
    for (Path pack : packs) {
      sources.add(Levels.of(pack));
    }
    return play(sources);
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
    Saves.refusal(player).ifPresent(this::refuse);
    looks.refusal().ifPresent(this::refuse);
    Surroundings surroundings = Surroundings.ofThisProcess();
    Folders folders = Folders.ofThisProcess();
    Path folder = Optional.ofNullable(saves).orElse(folders.saves());
    Game.Wishes wishes = wishes(folders, surroundings);
    if (plain || surroundings.isDumb()) {
      Levels.Found levels = all(sources);
      plainGame(surroundings.terminal(), folders.logs())
          .play(levels, new Saves(folder, player, levels.levels()), wishes);
      return ExitStatus.OK;
    }
    surroundings.refusal().ifPresent(this::refuse);
    try (LanternaTerminal terminal = LanternaTerminal.open(Capabilities.of(wishes.preferences()))) {
      LastWords lastWords = new LastWords(terminal, System.err, System::exit);
      Thread.setDefaultUncaughtExceptionHandler(lastWords);
      // Reading takes longer than all else at the start: so something is seen before.
      terminal.show(View.opening(terminal.size()));
      Levels.Found levels = all(sources);
      new Game(terminal, lastWords, new MachineJudge(), folders.logs())
          .play(levels, new Saves(folder, player, levels.levels()), wishes);
    }
    return ExitStatus.OK;
  }

  private static PlainGame plainGame(boolean person, Path logs) {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, charset));
    return new PlainGame(in, System.out, person, new MachineJudge(), logs);
  }

  private static Levels.Found all(List<Levels> sources) {
    Levels.Found all = sources.get(0).all();
    for (Levels more : sources.subList(1, sources.size())) {
      all = all.and(more.all());
    }
    return all;
  }

  private Game.Wishes wishes(Folders folders, Surroundings surroundings) {
    SettingsFile file = new SettingsFile(folders.settings());
    SettingsFile.Start start = file.load();
    Map<Setting, String> found = surroundings.promises();
    Preferences preferences =
        new Preferences(looks.words(found), start.words(), found, start.keys());
    return new Game.Wishes(preferences, start.warnings(), file::keep);
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
