package gilbreak.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.disk.AtomicFile;
import gilbreak.disk.SetAside;
import gilbreak.play.KeyChanges;
import gilbreak.play.Setting;
import gilbreak.settings.SettingsReader.Content;
import gilbreak.source.Diagnostic;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.texts.SettingsTexts;
import gilbreak.yaml.YamlBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file of what a player has set. It is the player's: nothing in it is lost, and only what was
 * changed in the game is changed in it.
 */
public final class SettingsFile {
  private static final int MOST_TOLD = 3;

  private final Path file;

  /** What the file is known to say. */
  private Map<Setting, String> known = Map.of();

  /**
   * @param file need not exist yet, nor its folder
   */
  public SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * What is set.
   *
   * @param warnings what the player should know about the file, in sentences
   */
  public record Start(Map<Setting, String> words, KeyChanges keys, List<String> warnings) {
    public Start {
      words = Map.copyOf(words);
      warnings = List.copyOf(warnings);
    }
  }

  /** What is set; a file that is no YAML is set aside. */
  public Start load() {
    try {
      Content content = SettingsReader.read(text());
      known = content.words();
      return new Start(known, content.keys(), told(content.odd()));
    } catch (SourceException e) {
      return new Start(Map.of(), KeyChanges.NONE, List.of(setAside(e)));
    } catch (IOException e) {
      return new Start(Map.of(), KeyChanges.NONE, List.of(SettingsTexts.unreadable(e.toString())));
    }
  }

  /**
   * Puts what has changed into the file as it is now.
   *
   * @return why that could not be done, or what else the player should know, as a sentence
   */
  public Optional<String> keep(Map<Setting, String> settings) {
    Map<Setting, String> news = new EnumMap<>(Setting.class);
    news.putAll(settings);
    news.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
    if (news.isEmpty()) {
      return Optional.empty();
    }
    try {
      write(news);
      known = Map.copyOf(settings);
      return Optional.empty();
    } catch (SourceException e) {
      return Optional.of(setAside(e));
    } catch (IOException e) {
      return Optional.of(SettingsTexts.notKept(e.toString()));
    }
  }

  private void write(Map<Setting, String> news) throws IOException, SourceException {
    SourceText text = text();
    for (Map.Entry<Setting, String> entry : news.entrySet()) {
      String changed = SettingsText.with(text, entry.getKey(), entry.getValue());
      text = new SourceText(text.name(), changed);
      SettingsReader.read(text);
    }
    AtomicFile.write(file, text.text().getBytes(UTF_8));
  }

  private SourceText text() throws IOException, SourceException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(SettingsReader.MAX_BYTES + 1);
      return YamlBytes.decode(file.toString(), bytes, SettingsReader.MAX_BYTES);
    } catch (NoSuchFileException e) {
      return new SourceText(file.toString(), "");
    }
  }

  private List<String> told(List<Diagnostic> odd) {
    if (odd.isEmpty()) {
      return List.of();
    }
    String first =
        odd.stream().limit(MOST_TOLD).map(SettingsFile::words).collect(Collectors.joining("; "));
    int more = odd.size() - MOST_TOLD;
    return List.of(SettingsTexts.odd(file.toString(), first, more));
  }

  private static String words(Diagnostic odd) {
    return SettingsTexts.problem(odd);
  }

  /** Moves the file out of the way, and says so. */
  private String setAside(SourceException damage) {
    String what = words(damage.diagnostics().get(0));
    try {
      Path there = SetAside.move(file);
      known = Map.of();
      return SettingsTexts.setAside(there.toString(), what);
    } catch (IOException e) {
      return SettingsTexts.damaged(file.toString(), what);
    }
  }
}
