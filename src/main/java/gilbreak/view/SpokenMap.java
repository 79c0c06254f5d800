package gilbreak.view;

import gilbreak.level.Card;
import gilbreak.play.Campaign;
import gilbreak.play.Chapters;
import gilbreak.play.Choice;
import gilbreak.play.LevelList;
import gilbreak.play.Lookup;
import gilbreak.play.Msg;
import gilbreak.play.Saved;
import gilbreak.play.Target;
import gilbreak.play.Ways;
import gilbreak.texts.FeatTexts;
import gilbreak.texts.LookupTexts;
import gilbreak.texts.MapTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The campaign in lines of text: the levels of the chapter that the cursor is in, and the other
 * chapters; and the levels that have some words.
 */
final class SpokenMap {
  /** More than these are not read by anybody. */
  private static final int MOST_HITS = 12;

  private final Campaign campaign;

  SpokenMap(Campaign campaign) {
    this.campaign = campaign;
  }

  List<String> lines() {
    int most = 3 * campaign.levels().size();
    String said = MapTexts.levels(campaign.stars(), most, Wheels.sentence(campaign.ecosystem()));
    List<String> lines = new ArrayList<>(Spoken.wrapped(said));
    List<Integer> next = Ways.of(campaign).levels();
    lines.addAll(
        Spoken.wrapped(
            next.isEmpty()
                ? MapTexts.EVERY_WHEEL
                : MapTexts.next(next.stream().map(this::name).toList())));
    return lines;
  }

  List<Choice> choices(LevelList screen) {
    Chapters chapters = screen.chapters();
    int open = chapters.of(screen.cursor());
    List<Choice> choices = new ArrayList<>();
    for (int chapter = 0; chapter < chapters.count(); chapter++) {
      if (chapter == open) {
        choices.addAll(0, levels(chapters.start(chapter), chapters.end(chapter)));
      } else {
        choices.add(chapter(chapters, chapter));
      }
    }
    return choices;
  }

  /** Every level, for who knows what it is called. */
  List<Choice> all() {
    return levels(0, campaign.levels().size());
  }

  private List<Choice> levels(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::level).toList();
  }

  private Choice level(int index) {
    Card level = campaign.levels().get(index);
    Saved.Entry entry = campaign.entry(level);
    String won = entry.proved() ? FeatTexts.stars(entry.stars()) + ", " + Yours.won(entry) : "";
    return new Choice(level.chapter(), name(index), won, new Msg.Chosen(level.id()));
  }

  private String name(int index) {
    return campaign.number(index) + " " + campaign.levels().get(index).title();
  }

  /** Picking a chapter moves the cursor into it. */
  private Choice chapter(Chapters chapters, int chapter) {
    int first = chapters.start(chapter);
    int end = chapters.end(chapter);
    int stars =
        IntStream.range(first, end)
            .map(i -> campaign.entry(campaign.levels().get(i)).stars())
            .sum();
    return new Choice(
        MapTexts.CHAPTERS,
        MapView.name(campaign, first),
        MapTexts.chapter(end - first, stars),
        new Msg.Clicked(Optional.of(new Target.Spot(0, first))));
  }

  static List<String> lookup(Lookup screen) {
    if (screen.text().isBlank()) {
      return List.of(LookupTexts.HOW);
    }
    int all = screen.hits().size();
    return List.of(
        all == 0
            ? LookupTexts.noHit(screen.text())
            : LookupTexts.hits(screen.text(), all, Math.min(MOST_HITS, all)));
  }

  List<Choice> hits(Lookup screen) {
    return screen.hits().stream()
        .limit(screen.text().isBlank() ? 0 : MOST_HITS)
        .map(this::hit)
        .toList();
  }

  private Choice hit(Lookup.Hit hit) {
    Choice level = level(hit.level());
    return hit.line().isEmpty()
        ? level
        : new Choice(level.group(), level.name(), hit.line().strip(), level.msg());
  }
}
