package gilbreak.play;

import gilbreak.texts.ForecastTexts;

/** How well a player knows what he knows, in one sentence. */
public final class Calibrated {
  private Calibrated() {}

  /** {@code So far 9 of 12 predictions right; Brier score 0.12 (0 is perfect, 0.25 a coin).} */
  public static String sentence(Forecasts all) {
    return all.brier().isEmpty()
        ? ForecastTexts.FIRST
        : ForecastTexts.soFar(all.right(), all.made(), all.brier().getAsDouble());
  }
}
