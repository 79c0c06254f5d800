package gilbreak.author;

import gilbreak.author.Trials.Trial;
import gilbreak.level.Level.Offer;
import gilbreak.level.Placement;
import gilbreak.level.Puzzle;
import gilbreak.level.Solution;
import gilbreak.level.Tool;
import gilbreak.level.Tool.Place;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Is every tool good for something, and every placement of par? */
final class ToolsCheck {
  /** The share of par's speed that an answer has if it is as fast. */
  private static final double AS_FAST = 0.95;

  private final Desk desk;

  private ToolsCheck(Desk desk) {
    this.desk = desk;
  }

  static void check(Desk desk) {
    ToolsCheck check = new ToolsCheck(desk);
    check.used();
    desk.par().flatMap(proved -> desk.level().answers().par()).ifPresent(par -> check.needed(par));
  }

  private void used() {
    List<Tool> used =
        Stream.of(desk.level().answers().baseline(), desk.level().answers().par())
            .flatMap(answer -> answer.stream())
            .flatMap(answer -> answer.placements().stream())
            .map(Placement::tool)
            .distinct()
            .toList();
    for (Offer offer : desk.level().tools().offers()) {
      if (!used.contains(offer.tool())) {
        String message = "no right answer uses the tool %s; it only distracts";
        String word = offer.tool().word();
        desk.warning(desk.at("tools", word), Rule.TOOLS, message.formatted(word));
      }
    }
  }

  private void needed(Solution par) {
    for (int i = 0; i < par.placements().size(); i++) {
      List<Placement> fewer = new ArrayList<>(par.placements());
      Placement left = fewer.remove(i);
      Solution without = par.with(fewer);
      if (isRight(without)) {
        spare(left, without, desk.at("solutions", "par", "place", i));
      }
    }
  }

  private boolean isRight(Solution without) {
    return Puzzle.refusal(desk.level(), without).isEmpty()
        && desk.trials().proved(without).isProved();
  }

  private void spare(Placement left, Solution without, Span span) {
    if (isForSpeed(left.tool()) && desk.trials().measured(without).isNoisy()) {
      desk.busy(span, Rule.REDUNDANT);
    } else if (!isForSpeed(left.tool()) || isAsFast(desk.trials().measured(without))) {
      desk.error(span, Rule.REDUNDANT, "par is as good without this: " + left);
    }
  }

  /** Whether a placement may be there only because it makes the program faster. */
  private static boolean isForSpeed(Tool tool) {
    return tool.place() == Place.ON || tool == Tool.YIELD || tool == Tool.SEMAPHORE;
  }

  private static boolean isAsFast(Trial trial) {
    return trial.score().map(score -> score.speedup() >= AS_FAST * score.par()).orElse(false);
  }
}
