package gilbreak.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is worth a try next, so that who is stuck can go on elsewhere: the first level that is not
 * solved, the first such level of a later chapter, and a solved one that could have more stars.
 *
 * @param levels the indices of these, each once
 */
public record Ways(List<Integer> levels) {
  public Ways {
    levels = List.copyOf(levels);
  }

  public static Ways of(Campaign campaign) {
    Chapters chapters = campaign.chapters();
    List<Integer> levels = new ArrayList<>();
    Optional<Integer> first = open(campaign, 0);
    first.ifPresent(levels::add);
    first.flatMap(level -> open(campaign, chapters.end(chapters.of(level)))).ifPresent(levels::add);
    improvable(campaign).ifPresent(levels::add);
    return new Ways(levels);
  }

  /** The first level from an index on that is not solved. */
  private static Optional<Integer> open(Campaign campaign, int from) {
    return IntStream.range(from, campaign.levels().size())
        .filter(i -> !entry(campaign, i).proved())
        .boxed()
        .findFirst();
  }

  /** The first level that has stars, and not all. */
  private static Optional<Integer> improvable(Campaign campaign) {
    return IntStream.range(0, campaign.levels().size())
        .filter(i -> entry(campaign, i).stars() == 1 || entry(campaign, i).stars() == 2)
        .boxed()
        .findFirst();
  }

  private static Saved.Entry entry(Campaign campaign, int index) {
    return campaign.entry(campaign.levels().get(index));
  }

  /** Where to begin. */
  int first() {
    return levels.isEmpty() ? 0 : levels.get(0);
  }

  /** The suggestion behind a level's, else the first. */
  int after(int level) {
    int at = levels.indexOf(level);
    return levels.isEmpty() ? level : levels.get((at + 1) % levels.size());
  }
}
