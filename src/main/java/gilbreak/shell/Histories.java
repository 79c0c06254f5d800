package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.disk.AtomicFile;
import gilbreak.disk.SetAside;
import gilbreak.play.History;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.texts.FileTexts;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where undo and redo lead to: a file for each level beside the save, which is read when the level
 * is opened. The save is what counts: without these files only the way to it is lost.
 */
final class Histories {
  private static final String ENDING = ".yaml";

  private final Path folder;
  private final Consumer<String> warn;

  /** What each file is known to hold. */
  private final Map<String, byte[]> known = new HashMap<>();

  /** What another game has put into a file while this one went its own way in that level. */
  private final Map<String, History> others = new HashMap<>();

  /**
   * @param folder need not exist yet
   * @param warn gets what the player should know about a file
   */
  Histories(Path folder, Consumer<String> warn) {
    this.folder = folder;
    this.warn = warn;
  }

  /** What other games have left of a level, unless this one knows it. */
  Optional<History> news(String level) {
    try {
      Optional<History> news = read(level);
      news.ifPresent(unused -> others.remove(level));
      return news;
    } catch (IOException e) {
      warn.accept(FileTexts.historyUnreadable(Because.of(e)));
      return Optional.empty();
    }
  }

  /** Keeps a history; what another game has put into the file meanwhile stays in it. */
  void keep(String level, History history) throws IOException {
    read(level).ifPresent(other -> others.put(level, other));
    History whole = Optional.ofNullable(others.get(level)).map(history::together).orElse(history);
    byte[] bytes = HistoryWriter.write(level, whole).getBytes(UTF_8);
    AtomicFile.write(file(level), bytes);
    known.put(level, bytes);
  }

  /** What the file holds; nothing, where that is known. */
  private Optional<History> read(String level) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file(level))) {
      bytes = in.readNBytes(HistoryReader.MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    byte[] before = known.put(level, bytes);
    return before != null && Arrays.equals(before, bytes) ? Optional.empty() : read(level, bytes);
  }

  private Optional<History> read(String level, byte[] bytes) throws IOException {
    Path file = file(level);
    try {
      SourceText text = YamlBytes.decode(file.toString(), bytes, HistoryReader.MAX_BYTES);
      return Optional.of(HistoryReader.read(text, level));
    } catch (SourceException e) {
      Path there = SetAside.move(file);
      warn.accept(FileTexts.historyDamaged(there.toString(), e.diagnostics().get(0)));
      return Optional.empty();
    }
  }

  private Path file(String level) {
    return folder.resolve(level + ENDING);
  }
}
