package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.disk.AtomicFile;
import gilbreak.disk.SetAside;
import gilbreak.level.Card;
import gilbreak.play.Saved;
import gilbreak.source.SourceException;
import gilbreak.texts.FileTexts;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One player's save file. Nothing that a player has made is ever deleted or written over. */
public final class Saves {
  private static final Pattern PLAYER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  private final Path file;
  private final String player;
  private final List<Card> levels;

  /** What the file is known to hold, so that only what has changed since is put into it. */
  private Saved written = Saved.NOTHING;

  /** Of which versions of the levels that is. */
  private Set<String> versions;

  /**
   * @param folder need not exist yet
   * @param player one that {@link #refusal} does not refuse
   * @param levels the ones that are played
   */
  public Saves(Path folder, String player, List<Card> levels) {
    refusal(player)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    this.player = player;
    this.file = folder.resolve(player + ".yaml");
    this.levels = List.copyOf(levels);
    this.versions = versions(levels);
  }

  /** Why a player cannot have that name, as a sentence; empty if he can. */
  public static Optional<String> refusal(String player) {
    return PLAYER.matcher(player).matches() ? Optional.empty() : Optional.of(FileTexts.noPlayer());
  }

  /** Where the player's files are. */
  Path folder() {
    return file.resolveSibling("");
  }

  /** Where it is kept how each level was come to what the file says of it. */
  Path histories() {
    return file.resolveSibling("undo").resolve(player);
  }

  /**
   * What a game begins with.
   *
   * @param warning what the player should know about his file
   */
  record Start(Saved saved, Optional<String> warning) {}

  /** What is saved; nothing, with a warning, when that cannot be read. */
  Start load() {
    try {
      Content content = read();
      written = content.ledger().saved(levels);
      return new Start(written, content.warning());
    } catch (IOException e) {
      return new Start(Saved.NOTHING, Optional.of(FileTexts.saveUnreadable(Because.of(e))));
    }
  }

  /**
   * Puts what is new into the file as it is now, so that two games of one player get along.
   *
   * @param played the levels as they are now, as their files may have changed
   * @return what the player should know about his file
   */
  Optional<String> save(List<Card> played, Saved saved) throws IOException {
    Content content = read();
    Saved known = content.isNew() ? Saved.NOTHING : written;
    Ledger ledger = content.ledger();
    for (Card level : played) {
      Saved.Entry entry = saved.of(level.id());
      boolean isKnown = versions.contains(level.digest()) && entry.equals(known.of(level.id()));
      if (!isKnown) {
        ledger = ledger.with(level, entry);
      }
    }
    ledger = ledger.with(saved.forecasts().minus(known.forecasts()));
    AtomicFile.write(file, LedgerWriter.write(ledger).getBytes(UTF_8));
    written = saved;
    versions = versions(played);
    return content.warning();
  }

  private static Set<String> versions(List<Card> levels) {
    return levels.stream().map(Card::digest).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What the file holds.
   *
   * @param isNew whether there is no file, or not any more
   */
  private record Content(Ledger ledger, boolean isNew, Optional<String> warning) {}

  private Content read() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LedgerReader.MAX_BYTES + 1);
      Ledger ledger =
          LedgerReader.read(YamlBytes.decode(file.toString(), bytes, LedgerReader.MAX_BYTES));
      return new Content(ledger, false, Optional.empty());
    } catch (NoSuchFileException e) {
      return new Content(Ledger.EMPTY, true, Optional.empty());
    } catch (SourceException e) {
      return new Content(Ledger.EMPTY, true, Optional.of(setAside(e)));
    }
  }

  private String setAside(SourceException damage) throws IOException {
    Path there = SetAside.move(file);
    return FileTexts.saveDamaged(there.toString(), damage.diagnostics().get(0));
  }
}
