package gilbreak.view;

import gilbreak.judge.Judgement;
import gilbreak.judge.Model;
import gilbreak.judge.Worth;
import gilbreak.level.Level;
import gilbreak.play.Bests;
import gilbreak.play.Prose;
import gilbreak.play.Proved;
import gilbreak.play.Saved;
import gilbreak.run.RunReport;
import gilbreak.texts.FeatTexts;
import gilbreak.texts.PictureTexts;
import gilbreak.texts.ProvedTexts;
import gilbreak.texts.ScoreTexts;
import gilbreak.texts.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws a right answer: what was proved, what held, and how fast it is beside par. */
final class ProvedView {
  private static final int BAR = 12;
  private static final int LEFT = 2;

  private final Pane pane;
  private final Level level;
  private final Judgement judgement;
  private final Optional<Worth> worth;
  private final Bests now;
  private final Bests best;
  private final int gap;

  private ProvedView(Pane pane, Proved screen, Saved.Entry entry, int gap) {
    this.pane = pane;
    this.level = screen.level();
    this.judgement = screen.judgement();
    this.worth = screen.worth();
    this.now = Bests.of(judgement, entry.solution().placements().size());
    this.best = entry.bests();
    this.gap = gap;
  }

  /**
   * Leaves blank rows between the parts where there is room for them; returns the row below all.
   *
   * @param entry what is kept of the level
   */
  static int draw(Pane pane, Proved screen, Saved.Entry entry) {
    Pane scratch = Pane.of(new Frame(pane.frame().size())).rows(0, pane.height());
    boolean fits = new ProvedView(scratch, screen, entry, 1).draw() <= pane.height();
    return new ProvedView(pane, screen, entry, fits ? 1 : 0).draw();
  }

  private int draw() {
    pane.put(1, 0, level.story().title(), Ink.TITLE);
    pane.putRight(0, Words.stars(judgement.stars()), Ink.GOOD);
    pane.rule(1, "");
    int row = sentence(2 + gap, ProvedTexts.proved(level, judgement.exploration()), Ink.GOOD);
    row = sentence(row, ProvedTexts.held(level, judgement), Ink.PLAIN);
    row = sentence(row, worth.map(ProvedTexts::needed).orElse(""), Ink.PLAIN);
    if (judgement.run().isPresent()) {
      RunReport run = judgement.run().get();
      row = run.score().isPresent() ? score(row + gap, run.score().get()) : unmeasured(row + gap);
      row = run.noisy() ? sentence(row + gap, ScoreTexts.NOISY, Ink.BAD) : row;
    }
    row = judgement.model().isPresent() ? modelTime(row + gap, judgement.model().get()) : row;
    row = stars(row + gap);
    return level.kind() == Level.Kind.SANDBOX ? row : figures(row + gap);
  }

  /** What this answer is good at besides speed, and the best that any was. */
  private int figures(int row) {
    pane.put(LEFT, row, ProvedTexts.NOW, Ink.PLAIN);
    pane.put(BAR, row, Yours.figures(now), Ink.PLAIN);
    pane.put(LEFT, row + 1, ProvedTexts.BEST, Ink.FAINT);
    pane.put(BAR, row + 1, Yours.figures(best), Ink.FAINT);
    return row + 2;
  }

  private int modelTime(int row, Model model) {
    int next = sentence(row, ScoreTexts.modelTime(model), Ink.PLAIN);
    return sentence(next, ScoreTexts.starsOfTheClock(judgement), Ink.PLAIN);
  }

  private int unmeasured(int row) {
    return sentence(row, ScoreTexts.unmeasured(judgement), Ink.PLAIN);
  }

  private int sentence(int row, String text, Ink ink) {
    List<String> lines = Prose.wrap(text, pane.width() - 2 * LEFT);
    for (int i = 0; i < lines.size(); i++) {
      pane.put(LEFT, row + i, lines.get(i), ink);
    }
    return row + lines.size();
  }

  private int score(int row, RunReport.Score score) {
    double most = Math.max(1, Math.max(score.speedup(), score.par()));
    bar(row, PictureTexts.YOU, score.speedup(), most, Ink.GOOD);
    bar(row + 1, PictureTexts.PAR, score.par(), most, Ink.PLAIN);
    bar(row + 2, ProvedTexts.BASELINE, 1, most, Ink.FAINT);
    return sentence(row + 3 + gap, ScoreTexts.speedup(score), Ink.PLAIN);
  }

  private void bar(int row, String name, double speedup, double most, Ink ink) {
    int room = pane.width() - BAR - 12;
    int length = (int) Math.max(1, Math.round(room * speedup / most));
    pane.put(LEFT, row, name, Ink.PLAIN);
    pane.put(BAR, row, "█".repeat(Math.min(room, length)), ink);
    pane.put(BAR + Math.min(room, length) + 1, row, Words.speedup(speedup), Ink.PLAIN);
  }

  /** The speedup of par where the stars are from; 0 when it is not known. */
  static double par(Judgement judgement) {
    return judgement.starsAreTheClocks()
        ? judgement.model().map(Model::par).orElse(0.0)
        : judgement.run().flatMap(RunReport::score).map(RunReport.Score::par).orElse(0.0);
  }

  private int stars(int row) {
    OptionalInt stars = judgement.stars();
    if (stars.isEmpty()) {
      return row;
    }
    int won = stars.getAsInt();
    double par = par(judgement);
    pane.put(LEFT, row, Words.stars(won), Ink.GOOD);
    pane.put(LEFT + 5, row, FeatTexts.stars(won) + ".", Ink.PLAIN);
    if (par > 0) {
      pane.put(LEFT + 19, row, ScoreTexts.nextStar(won, level.answers().stars(), par), Ink.PLAIN);
    }
    return row + 1;
  }
}
