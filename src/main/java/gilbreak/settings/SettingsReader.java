package gilbreak.settings;

import gilbreak.play.Actions;
import gilbreak.play.Key;
import gilbreak.play.KeyChanges;
import gilbreak.play.Setting;
import gilbreak.source.Diagnostic;
import gilbreak.source.Diagnostics;
import gilbreak.source.SourceException;
import gilbreak.source.SourceText;
import gilbreak.source.Spelling;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import gilbreak.yaml.Node.Entry;
import gilbreak.yaml.Node.ListNode;
import gilbreak.yaml.YamlReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a player has set. What is odd in it is left out and told; all else counts.
 *
 * <p>A key has one meaning on a screen. A change that would give it a second one is left out.
 */
final class SettingsReader {
  /** The most bytes that a file of settings may have. */
  static final int MAX_BYTES = 64 * 1024;

  private static final String KEYS = "keys";
  private static final int MOST_KEYS = 4;

  private final Diagnostics odd = new Diagnostics();
  private final Expect expect = new Expect(odd);

  private SettingsReader() {}

  /**
   * What a file says.
   *
   * @param odd what was left out, and why
   */
  record Content(Map<Setting, String> words, KeyChanges keys, List<Diagnostic> odd) {
    static final Content NOTHING = new Content(Map.of(), KeyChanges.NONE, List.of());

    Content {
      words = Map.copyOf(words);
      odd = List.copyOf(odd);
    }
  }

  /**
   * What a text says.
   *
   * @throws SourceException when it is no YAML
   */
  static Content read(SourceText text) throws SourceException {
    return isBlank(text) ? Content.NOTHING : new SettingsReader().content(tree(text));
  }

  /** The text as a tree, if it is sound. */
  static Node tree(SourceText text) throws SourceException {
    Diagnostics problems = new Diagnostics();
    Node tree = YamlReader.read(text, MAX_BYTES, problems);
    problems.throwIfAny(text);
    return tree;
  }

  /** Whether there are only comments. */
  static boolean isBlank(SourceText text) {
    return text.lines().stream().allMatch(line -> line.isBlank() || line.startsWith("#"));
  }

  private Content content(Node tree) {
    Fields file = expect.map(tree, "the settings");
    Map<Setting, String> words = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      file.find(setting.word())
          .flatMap(node -> expect.oneOf(node, setting.word(), setting.words()))
          .ifPresent(word -> words.put(setting, word));
    }
    KeyChanges keys = file.find(KEYS).map(this::changes).orElse(KeyChanges.NONE);
    file.end();
    return new Content(words, keys, odd.sorted());
  }

  private KeyChanges changes(Node node) {
    List<String> actions = Actions.all().stream().map(Actions.Action::name).toList();
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, List<Key>> changes = new LinkedHashMap<>();
    for (Entry entry : expect.map(node, "the keys").all()) {
      if (actions.contains(entry.key())) {
        List<Key> keys = keys(entry.value());
        if (!keys.isEmpty()) {
          entries.put(entry.key(), entry);
          changes.put(entry.key(), keys);
        }
      } else {
        unknown(entry, actions);
      }
    }
    return withoutClashes(changes, entries);
  }

  private void unknown(Entry entry, List<String> actions) {
    String known = "; 'gilbreak --keys' lists all";
    String hint = Spelling.hint(entry.key(), actions);
    expect.problem(
        entry.keySpan(), "unknown action " + entry.key() + (hint.isEmpty() ? known : hint));
  }

  private List<Key> keys(Node node) {
    List<Key> all = new ArrayList<>();
    List<Node> nodes = node instanceof ListNode list ? list.items() : List.of(node);
    for (Node one : nodes.stream().limit(MOST_KEYS).toList()) {
      key(one).filter(key -> !all.contains(key)).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Key> key(Node node) {
    String expected = "a key such as p, Space, Enter, Up or PgDn";
    String word = expect.line(node, expected);
    Optional<Key> key = Key.labelled(word).filter(known -> known.name() != Key.Name.INTERRUPT);
    if (key.isEmpty()) {
      expect.instead(node, expected);
    }
    return key;
  }

  /** Leaves out one change after the other until each key has one meaning. */
  private KeyChanges withoutClashes(Map<String, List<Key>> changes, Map<String, Entry> entries) {
    KeyChanges now = new KeyChanges(changes);
    Optional<Actions.Clash> clash = Actions.clash(now);
    while (clash.isPresent()) {
      Actions.Clash found = clash.get();
      Entry entry = entries.get(found.action());
      if (entry != null) {
        expect.problem(entry.keySpan(), message(found));
      }
      changes.remove(found.action());
      now = new KeyChanges(changes);
      clash = Actions.clash(now);
    }
    return now;
  }

  private static String message(Actions.Clash clash) {
    return "%s stays as it is: %s is %s already"
        .formatted(clash.action(), clash.key().word(), clash.other());
  }
}
