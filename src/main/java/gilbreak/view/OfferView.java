package gilbreak.view;

import gilbreak.play.ParOffer;
import gilbreak.play.Prose;
import gilbreak.texts.OfferTexts;
import java.util.ArrayList;
import java.util.List;

/** Draws the question whether a solution shall be the level's par. */
final class OfferView {
  private static final int LEFT = 2;

  private OfferView() {}

  static Pane draw(Pane pane, ParOffer offer) {
    pane.put(1, 0, OfferTexts.title(offer.level().story().title()), Ink.TITLE);
    pane.rule(1, "");
    int row = 0;
    Pane part = PageView.body(pane);
    for (String line : lines(offer, pane.width() - 2 * LEFT)) {
      part.put(LEFT, row++, line, Ink.PLAIN);
    }
    return pane;
  }

  /** The question in lines no longer than the width. */
  static List<String> lines(ParOffer offer, int width) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Prose.wrap(OfferTexts.question(offer.file()), width));
    lines.add("");
    lines.add(OfferTexts.YOURS);
    lines.addAll(list(offer.after(), width));
    lines.add("");
    boolean none = offer.level().answers().par().isEmpty();
    lines.add(none ? OfferTexts.NO_PAR : OfferTexts.INSTEAD);
    lines.addAll(none ? List.of() : list(offer.before(), width));
    lines.add("");
    lines.add(OfferTexts.ALL_ELSE);
    return lines;
  }

  private static List<String> list(List<String> words, int width) {
    return words.isEmpty()
        ? List.of("  " + OfferTexts.NOTHING)
        : words.stream()
            .flatMap(word -> Prose.wrap(word, width - LEFT).stream())
            .map(line -> "  " + line)
            .toList();
  }
}
