package gilbreak.play;

import gilbreak.level.Level.Offer;
import gilbreak.level.Placement;
import gilbreak.level.Solution;
import gilbreak.texts.NoticeTexts;
import java.util.ArrayList;
import java.util.List;

/** Changes of an answer that are said outright, without a cursor: the same rules hold for them. */
final class Direct {
  private Direct() {}

  /** Places something, or says why it cannot be. */
  static Next place(LevelScreen screen, Placement placement, Turn turn) {
    Offer offer = screen.level().tools().offer(placement.tool()).orElse(null);
    if (offer == null) {
      return turn.refuse(NoticeTexts.notOffered(placement.tool()));
    }
    if (screen.left(placement.tool()) == 0) {
      return turn.refuse(NoticeTexts.noneLeft(offer));
    }
    List<Placement> all = new ArrayList<>(screen.solution().placements());
    all.add(placement);
    return change(screen, screen.solution().with(all), turn);
  }

  /** Takes a placement back. */
  static Next remove(LevelScreen screen, Placement placement, Turn turn) {
    List<Placement> rest = new ArrayList<>(screen.solution().placements());
    rest.remove(placement);
    return change(screen, screen.solution().with(rest), turn);
  }

  /** Makes this the answer, if the level takes it. */
  static Next change(LevelScreen screen, Solution solution, Turn turn) {
    return turn.rules()
        .refusal(screen.level(), solution)
        .map(turn::refuse)
        .orElseGet(() -> turn.show(screen, screen.with(solution)));
  }
}
