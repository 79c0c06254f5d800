package gilbreak.author;

import gilbreak.judge.Ends;
import gilbreak.level.Prediction.Choice;
import gilbreak.source.SourceException;
import gilbreak.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What the player is to foretell: is it known, and is it asked fairly? */
final class PredictCheck {
  private static final int SHOWN = 9;

  private final Desk desk;
  private final Span span;

  PredictCheck(Desk desk) {
    this.desk = desk;
    this.span = desk.at("predict", "choices");
  }

  void check() {
    Ends ends = ends();
    if (ends.isComplete()) {
      some(ends.possible());
    } else {
      desk.error(
          span,
          Rule.PREDICT,
          "nobody knows what is possible: a limit was reached; make prove size or the code smaller");
    }
    missing(ends.missing());
  }

  private Ends ends() {
    try {
      return Ends.of(desk.level(), progress -> true);
    } catch (SourceException impossible) {
      throw new IllegalStateException("internal error: a level that was read is wrong", impossible);
    }
  }

  private void some(List<Boolean> possible) {
    if (!possible.contains(false)) {
      desk.warning(span, Rule.PREDICT, "all of the choices are possible");
    } else if (!possible.contains(true)) {
      desk.warning(span, Rule.PREDICT, "none of the choices is possible");
    }
  }

  private void missing(List<Choice> missing) {
    if (!missing.isEmpty()) {
      String words =
          missing.stream().limit(SHOWN).map(Choice::word).collect(Collectors.joining(", "));
      String more = missing.size() > SHOWN ? ", …" : "";
      desk.error(
          span, Rule.PREDICT, "possible as well, and not among the choices: " + words + more);
    }
  }
}
