package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.run.RunReport;
import gilbreak.texts.NoticeTexts;
import gilbreak.texts.SpreadTexts;
import java.util.List;

/** How the times of the windows spread that a score is from. */
public record Spread(Level level, RunReport run) implements Screen {
  static final KeyMap<Spread> KEYS =
      new KeyMap<>(
          "windows",
          SpreadTexts.SCREEN,
          List.of(Binding.back(Key.of(Key.Name.ESCAPE), Key.of('q'), Key.of('w'))));

  static Next begin(Proved proved, Turn turn) {
    return proved
        .judgement()
        .run()
        .map(run -> turn.open(new Spread(proved.level(), run)))
        .orElseGet(() -> turn.refuse(NoticeTexts.notMeasured()));
  }

  @Override
  public Keys keys() {
    return KEYS.on(this);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.spread(this);
  }
}
