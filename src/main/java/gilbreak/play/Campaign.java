package gilbreak.play;

import gilbreak.level.Level;
import java.util.List;
import java.util.function.UnaryOperator;

/** The levels in the order in which they are played, and how far the player has come in them. */
public record Campaign(List<Level> levels, Saved saved) {
  public Campaign {
    levels = List.copyOf(levels);
  }

  /** What is kept of a level. */
  public Saved.Entry entry(Level level) {
    return saved.of(level.id());
  }

  /** Whether a level is the first of its chapter. */
  public boolean opensChapter(int index) {
    return index == 0 || !chapter(index).equals(chapter(index - 1));
  }

  /** Chapter and place in it, both from 1: {@code 2.3}. */
  public String number(int index) {
    int chapters = 0;
    int place = 0;
    for (int i = 0; i <= index; i++) {
      chapters += opensChapter(i) ? 1 : 0;
      place = opensChapter(i) ? 1 : place + 1;
    }
    return chapters + "." + place;
  }

  /** The stars won so far. */
  public int stars() {
    return levels.stream().mapToInt(level -> entry(level).stars()).sum();
  }

  Campaign with(Level level, UnaryOperator<Saved.Entry> change) {
    return new Campaign(levels, saved.with(level.id(), change));
  }

  private String chapter(int index) {
    return levels.get(index).story().chapter();
  }
}
