package gilbreak.play;

import gilbreak.level.Card;
import gilbreak.level.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The levels in the order in which they are played, and how far the player has come in them.
 *
 * @param versions what is remembered of levels that were opened, or whose files have changed
 */
public record Campaign(List<Card> levels, Saved saved, Versions versions) {
  public Campaign {
    levels = List.copyOf(levels);
  }

  Campaign(List<Card> levels, Saved saved) {
    this(levels, saved, Versions.NONE);
  }

  /** The level with an id. */
  Optional<Card> level(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }

  /** The place of the level with an id; negative where there is none. */
  int index(String id) {
    return levels.stream().map(Card::id).toList().indexOf(id);
  }

  /** What is kept of a level. */
  public Saved.Entry entry(Card level) {
    return saved.of(level.id());
  }

  /** What is kept of a level. */
  public Saved.Entry entry(Level level) {
    return saved.of(level.id());
  }

  /** Whether a level is the first of its chapter. */
  private boolean opensChapter(int index) {
    return index == 0 || !chapter(index).equals(chapter(index - 1));
  }

  public Chapters chapters() {
    List<Integer> starts =
        IntStream.range(0, levels.size()).filter(this::opensChapter).boxed().toList();
    return new Chapters(starts, levels.size());
  }

  /** Chapter and place in it, both from 1: {@code 2.3}. */
  public String number(int index) {
    Chapters chapters = chapters();
    return (chapters.of(index) + 1) + "." + (chapters.place(index) + 1);
  }

  /** The levels as packages. */
  public Ecosystem ecosystem() {
    return Ecosystem.of(this);
  }

  /** The stars won so far. */
  public int stars() {
    return levels.stream().mapToInt(level -> entry(level).stars()).sum();
  }

  Campaign with(Level level, UnaryOperator<Saved.Entry> change) {
    return new Campaign(levels, saved.with(level.id(), change), versions);
  }

  /** With one more thing foretold. */
  Campaign foretold(int sureness, boolean right) {
    Forecasts more = saved.forecasts().with(sureness, right);
    return new Campaign(levels, saved.with(more), versions);
  }

  /** How a level was left that was opened in this game. */
  Optional<History> history(Level level) {
    return versions.history(level.id());
  }

  /** Where undo and redo lead to something else than before. */
  List<Effect> since(Campaign before) {
    return versions.since(before.versions);
  }

  /** Keeps an answer, with the way to it. */
  Campaign with(Level level, History history) {
    Campaign kept = with(level, entry -> entry.withSolution(history.now().placed()));
    return new Campaign(levels, kept.saved, versions.with(level.id(), history));
  }

  /** With another version of a level; what was won is won in one version only. */
  Campaign reloaded(Card now) {
    Card old = level(now.id()).orElseThrow();
    List<Card> all = levels.stream().map(level -> level.equals(old) ? now : level).toList();
    if (old.digest().equals(now.digest())) {
      return new Campaign(all, saved, versions);
    }
    Saved.Entry before = entry(old);
    Saved.Entry entry = versions.entry(now.digest()).orElseGet(before::ofAnotherVersion);
    return new Campaign(
        all, saved.with(now.id(), any -> entry), versions.with(old.digest(), before));
  }

  private String chapter(int index) {
    return levels.get(index).chapter();
  }
}
