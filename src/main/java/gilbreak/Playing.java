package gilbreak;

import gilbreak.play.Preferences;
import gilbreak.play.Setting;
import gilbreak.settings.SettingsFile;
import gilbreak.shell.Catalogues;
import gilbreak.shell.Folders;
import gilbreak.shell.Game;
import gilbreak.shell.LastWords;
import gilbreak.shell.Levels;
import gilbreak.shell.Library;
import gilbreak.shell.PlainGame;
import gilbreak.shell.Saves;
import gilbreak.shell.lanterna.Capabilities;
import gilbreak.shell.lanterna.LanternaTerminal;
import gilbreak.shell.lanterna.Surroundings;
import gilbreak.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A game from its first picture to its end. Nothing of picocli is used here: what that needs for
 * its start is more than all the rest.
 *
 * @param player whose progress to go on with
 * @param saves the folder of saved games, if it is not the usual one
 * @param lines how it is to be played in lines of text, if so
 */
record Playing(String player, Optional<Path> saves, Lines lines, LookOptions looks) {

  /**
   * A game in lines of text.
   *
   * @param plain whether it was asked for in so many words
   * @param script the file with the lines to play
   * @param tape the file in which they are recorded
   */
  record Lines(boolean plain, Optional<Path> script, Optional<Path> tape) {
    /** A game that has a screen where there is one. */
    static final Lines NONE = new Lines(false, Optional.empty(), Optional.empty());

    boolean areAskedFor() {
      return plain || script.isPresent() || tape.isPresent();
    }
  }

  /** The shipped levels, and behind them those of some packs. */
  static List<Levels> shippedWith(List<Path> packs) throws IOException {
    List<Levels> sources = new ArrayList<>();
    sources.add(Levels.in(Folders.ofThisProcess().levels()));
    for (Path pack : packs) {
      sources.add(Levels.of(pack));
    }
    return sources;
  }

  /** Why it cannot be played so, as a sentence. */
  Optional<String> refusal() {
    Surroundings surroundings = Surroundings.ofThisProcess();
    return Saves.refusal(player)
        .or(looks::refusal)
        .or(() -> isPlain(surroundings) ? Optional.empty() : surroundings.refusal());
  }

  private boolean isPlain(Surroundings surroundings) {
    return lines.areAskedFor() || surroundings.isDumb();
  }

  /** Plays until the player has enough of it; answers the exit status. */
  int play(List<Levels> sources) throws IOException, InterruptedException {
    Surroundings surroundings = Surroundings.ofThisProcess();
    Folders folders = Folders.ofThisProcess();
    Game.Wishes wishes = wishes(folders, surroundings);
    if (isPlain(surroundings)) {
      playInLines(sources, folders, surroundings, wishes);
      return ExitStatus.OK;
    }
    try (LanternaTerminal terminal = LanternaTerminal.open(Capabilities.of(wishes.preferences()))) {
      LastWords lastWords = new LastWords(terminal, System.err, System::exit);
      Thread.setDefaultUncaughtExceptionHandler(lastWords);
      // The first game of a build reads all levels: so something is seen before.
      terminal.show(View.opening(terminal.size()));
      Library levels = all(sources, folders.cache());
      new Game(terminal, lastWords, new MachineJudge(), folders.logs())
          .play(levels, saves(folders, levels), wishes);
    }
    return ExitStatus.OK;
  }

  private Saves saves(Folders folders, Library levels) {
    return new Saves(saves.orElse(folders.saves()), player, levels.cards());
  }

  private void playInLines(
      List<Levels> sources, Folders folders, Surroundings surroundings, Game.Wishes wishes)
      throws IOException, InterruptedException {
    try (PlainLines typed =
        PlainLines.open(lines.script(), surroundings.terminal(), lines.tape())) {
      Library levels = all(sources, folders.cache());
      new PlainGame(typed.script(), System.out, new MachineJudge(), folders.logs())
          .play(levels, saves(folders, levels), wishes);
    }
  }

  private static Library all(List<Levels> sources, Path cache) {
    Catalogues catalogues = Catalogues.in(cache, System.getProperty("java.class.path", ""));
    Library all = sources.get(0).library(catalogues);
    for (Levels more : sources.subList(1, sources.size())) {
      all = all.and(more.library(catalogues));
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
}
