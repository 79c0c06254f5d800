package gilbreak.view;

import gilbreak.level.Tool;
import gilbreak.play.Prose;
import gilbreak.play.Undecided;
import gilbreak.texts.UndecidedTexts;
import java.util.ArrayList;
import java.util.List;

/** Draws that there is no answer, and which limit was hit. */
final class UndecidedView {
  private UndecidedView() {}

  static Pane draw(Pane pane, Undecided screen) {
    pane.put(1, 0, screen.level().story().title(), Ink.TITLE);
    pane.rule(1, "");
    int row = 3;
    for (String line : Prose.wrap(UndecidedTexts.undecided(screen.limit()), pane.width() - 4)) {
      pane.put(2, row++, line, Ink.BAD);
    }
    for (String sentence : more(screen)) {
      row++;
      for (String line : Prose.wrap(sentence, pane.width() - 4)) {
        pane.put(2, row++, line, Ink.PLAIN);
      }
    }
    return pane;
  }

  /** What is known all the same. */
  static List<String> more(Undecided screen) {
    List<String> sentences = new ArrayList<>();
    long states = screen.judgement().exploration().states();
    sentences.add(UndecidedTexts.saw(states));
    screen
        .judgement()
        .run()
        .ifPresent(run -> sentences.add(UndecidedTexts.held(screen.level(), run)));
    if (screen.level().tools().offer(Tool.LOCK).isPresent()) {
      sentences.add(UndecidedTexts.TRY_ANOTHER);
    }
    return sentences;
  }
}
