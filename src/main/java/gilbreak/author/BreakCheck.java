package gilbreak.author;

import gilbreak.author.Trials.Trial;
import gilbreak.explore.Finding.Broken;
import gilbreak.explore.Finding.Undecided;
import gilbreak.explore.Witness;
import gilbreak.level.Solution;
import gilbreak.source.Span;

/** A program that the player is to break: is it known whether he can, and can he by hand? */
final class BreakCheck {
  /** The moments that a person can pick one by one. */
  private static final int LONGEST = 40;

  private final Desk desk;
  private final Span span;

  BreakCheck(Desk desk) {
    this.desk = desk;
    this.span = desk.at("kind");
  }

  void check() {
    Trial trial = desk.trials().proved(Solution.EMPTY);
    if (trial.judgement().exploration().finding() instanceof Undecided undecided) {
      String message = "nobody knows whether it can fail: %s; make prove size or the code smaller";
      desk.error(span, Rule.BREAK, message.formatted(undecided.limit()));
    } else if (trial.judgement().exploration().finding() instanceof Broken broken) {
      byHand(broken.witness());
    }
  }

  private void byHand(Witness witness) {
    int moments = witness.moments().size();
    if (moments > LONGEST) {
      String message = "the simplest run that fails has %d moments; more than %d are hard by hand";
      desk.warning(span, Rule.BREAK, message.formatted(moments, LONGEST));
    }
  }
}
