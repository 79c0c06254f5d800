package gilbreak.play;

import java.util.List;

/**
 * How the levels are divided into chapters.
 *
 * @param starts the first level of each
 * @param size how many levels there are
 */
public record Chapters(List<Integer> starts, int size) {
  public Chapters {
    starts = List.copyOf(starts);
  }

  public int count() {
    return starts.size();
  }

  /** The chapter that a level is in, from 0. */
  public int of(int level) {
    int chapter = 0;
    while (chapter + 1 < starts.size() && starts.get(chapter + 1) <= level) {
      chapter++;
    }
    return chapter;
  }

  /** The first level of a chapter. */
  public int start(int chapter) {
    return starts.get(chapter);
  }

  /** The first level behind a chapter. */
  public int end(int chapter) {
    return chapter + 1 < starts.size() ? starts.get(chapter + 1) : size;
  }

  /** The place of a level in its chapter, from 0. */
  public int place(int level) {
    return level - start(of(level));
  }

  /** The level at a place of a chapter, or the last one that there is before it. */
  int at(int chapter, int place) {
    return Math.min(end(chapter) - 1, start(chapter) + place);
  }
}
