package gilbreak.play;

import gilbreak.level.Card;
import gilbreak.texts.LookupTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for a level by words of its title, id, chapter or lesson.
 *
 * @param text what was typed
 * @param hits the levels that have all its words, the one with this id first, then those that have
 *     them in their names
 * @param at the hit that the cursor is on
 */
public record Lookup(String text, List<Hit> hits, int at) implements Screen {
  private static final int LONGEST = 40;
  static final KeyMap<Lookup> KEYS =
      new KeyMap<>(
          "finding-a-level",
          LookupTexts.SCREEN,
          List.of(
              Binding.<Lookup>text(LookupTexts.TYPE, Lookup::type)
                  .when(screen -> screen.text.length() < LONGEST),
              Binding.of(LookupTexts.PLAY, Lookup::play, Key.of(Key.Name.ENTER))
                  .when(screen -> !screen.hits.isEmpty()),
              Binding.of(
                      LookupTexts.DELETE,
                      Lookup::delete,
                      Key.of(Key.Name.BACKSPACE),
                      Key.of(Key.Name.DELETE))
                  .when(screen -> !screen.text.isEmpty()),
              Binding.move(LookupTexts.UP, Lookup::up, Key.of(Key.Name.UP))
                  .when(screen -> screen.at > 0),
              Binding.move(LookupTexts.DOWN, Lookup::down, Key.of(Key.Name.DOWN))
                  .when(screen -> screen.at < screen.hits.size() - 1),
              Binding.back(Key.of(Key.Name.ESCAPE))));

  public Lookup {
    hits = List.copyOf(hits);
  }

  /**
   * A level that has the words.
   *
   * @param line the line of its lesson that has the first of them; empty where its names have all
   */
  public record Hit(int level, String line) {}

  static Next begin(LevelList list, Turn turn) {
    return turn.open(of("", turn.model().campaign()));
  }

  /** Over the map, or in the place of what was looked for before. */
  static Next sought(String words, Turn turn) {
    Lookup found = of(words, turn.model().campaign());
    return turn.model().top() instanceof Lookup old ? turn.show(old, found) : turn.open(found);
  }

  private static Lookup of(String text, Campaign campaign) {
    List<String> words = words(text);
    List<Hit> named = new ArrayList<>();
    List<Hit> told = new ArrayList<>();
    for (int i = 0; i < campaign.levels().size(); i++) {
      int index = i;
      line(campaign.levels().get(i), words)
          .map(line -> new Hit(index, line))
          .ifPresent(hit -> (hit.line.isEmpty() ? named : told).add(hit));
    }
    named.sort(Comparator.comparing(hit -> !id(campaign, hit).equals(lower(text.strip()))));
    named.addAll(told);
    return new Lookup(text, named, 0);
  }

  private static String id(Campaign campaign, Hit hit) {
    return lower(campaign.levels().get(hit.level).id());
  }

  private static List<String> words(String text) {
    return Arrays.stream(lower(text).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Empty where the words are not all there; an empty line where the level's names have them. */
  private static Optional<String> line(Card level, List<String> words) {
    String names = lower(level.title() + "\n" + level.id() + "\n" + level.chapter());
    List<String> rest = words.stream().filter(word -> !names.contains(word)).toList();
    if (rest.isEmpty()) {
      return Optional.of("");
    }
    String lesson = lower(level.lesson());
    return rest.stream().allMatch(lesson::contains)
        ? level.lesson().lines().filter(line -> lower(line).contains(rest.get(0))).findFirst()
        : Optional.empty();
  }

  private Next type(Turn turn) {
    return words(text + turn.key().symbol(), turn);
  }

  private Next delete(Turn turn) {
    return words(text.substring(0, text.length() - 1), turn);
  }

  private Next words(String now, Turn turn) {
    return turn.show(this, of(now, turn.model().campaign()));
  }

  private Next play(Turn turn) {
    return LevelScreen.enter(turn, hits.get(at).level());
  }

  private Lookup up() {
    return to(at - 1);
  }

  private Lookup down() {
    return to(at + 1);
  }

  private Lookup to(int hit) {
    return new Lookup(text, hits, Math.max(0, Math.min(hits.size() - 1, hit)));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.lookup(this);
  }
}
