package gilbreak.play;

import gilbreak.level.Level;

/** A screen that shows pictures of a right answer, or leads to them. */
sealed interface Album extends Screen permits Proved, Gantt, Race, CurveScreen {

  Level level();

  /** That of the judgement. */
  int ticket();

  Shots shots();

  Album with(Shots taken);
}
