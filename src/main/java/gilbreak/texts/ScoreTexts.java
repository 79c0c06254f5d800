package gilbreak.texts;

import gilbreak.judge.Judgement;
import gilbreak.judge.Model;
import gilbreak.level.Level;
import gilbreak.run.RunReport;

/** How fast an answer is, and what that is worth. */
public final class ScoreTexts {
  public static final String NOISY =
      "Noisy: other programs took the cores away often. The stars are for the lower end of the"
          + " interval, and this is not kept as your best. Run it again later.";

  private ScoreTexts() {}

  /** How fast it was beside the baseline and par. */
  public static String speedup(RunReport.Score score) {
    return "Speedup %s (pairs %s to %s): %s."
        .formatted(
            Words.speedup(score.speedup()),
            plain(score.low()),
            plain(score.high()),
            score.besidePar().beside("par"));
  }

  private static String plain(double ratio) {
    String text = Words.speedup(ratio);
    return text.substring(0, text.length() - 1);
  }

  public static String unmeasured(Judgement judgement) {
    return judgement.stars().isPresent()
        ? "Nothing was measured, so there is no speedup."
        : "Nothing was measured, so there is no speedup, and there are no stars.";
  }

  /** What the model clock says of a right answer. */
  public static String modelTime(Model model) {
    String own =
        model.ownCosts().isEmpty()
            ? ""
            : " The level's own costs: " + String.join(", ", model.ownCosts()) + ".";
    return "Model time: %.3f ms on %s; speedup %s, par %s.%s"
        .formatted(
            model.makespan() / 1e6,
            Words.count(model.cores(), "core"),
            Words.speedup(model.speedup()),
            Words.speedup(model.par()),
            own);
  }

  /** Why the stars are not those of this machine; empty when they are. */
  public static String starsOfTheClock(Judgement judgement) {
    return judgement
        .model()
        .filter(model -> judgement.starsAreTheClocks())
        .map(model -> Words.count(model.cores(), "core"))
        .map("The stars are those of model time: the level is meant for %s."::formatted)
        .orElse("");
  }

  /** What the next star takes. */
  public static String nextStar(int stars, Level.Stars wanted, double par) {
    return switch (stars) {
      case 1 -> "Two stars from " + Words.speedup(wanted.two()) + ".";
      case 2 ->
          "Three stars from %s, %d %% of par."
              .formatted(Words.speedup(wanted.three() * par), Math.round(wanted.three() * 100));
      default -> "";
    };
  }
}
