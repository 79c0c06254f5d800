package gilbreak.play;

import gilbreak.level.Level;
import gilbreak.play.Effect.Take.Picture;
import gilbreak.texts.NoticeTexts;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Opens and closes the screens of pictures; each picture is taken once, when it is asked for. */
final class Pictures {
  private Pictures() {}

  /** Opens a screen over the result, in the place of another picture of it. */
  static Next open(Album screen, Picture picture, Turn turn) {
    boolean asked = isPicture(turn.model().top());
    Model result = asked ? turn.model().pop() : turn.model();
    Model next = result.push(screen);
    return asked || screen.shots().has(picture)
        ? Next.of(next)
        : answer(result)
            .map(under -> Next.of(next, take(screen, under, picture)))
            .orElseGet(() -> turn.refuse(NoticeTexts.otherVersion()));
  }

  /** Whether it shows a picture of a result, which is below it. */
  private static boolean isPicture(Screen screen) {
    return screen instanceof Album && !(screen instanceof Proved);
  }

  private static Effect take(Album screen, LevelScreen under, Picture picture) {
    return new Effect.Take(screen.level(), under.solution(), screen.ticket(), picture);
  }

  /** The level with the answer that the result is of. */
  private static Optional<LevelScreen> answer(Model result) {
    return result.below() instanceof LevelScreen under
            && level(result.top()).equals(Optional.of(under.level()))
        ? Optional.of(under)
        : Optional.empty();
  }

  private static Optional<Level> level(Screen result) {
    if (result instanceof Proved proved) {
      return Optional.of(proved.level());
    }
    return result instanceof Broken broken ? Optional.of(broken.level()) : Optional.empty();
  }

  /** Closes it; a picture that is not there yet is given up. */
  static Next leave(Album screen, Turn turn) {
    boolean waits =
        screen instanceof CurveScreen
            ? screen.shots().curve().isEmpty()
            : screen.shots().traces().isEmpty();
    Next back = turn.back();
    return waits ? back.and(new Effect.CancelJudging(screen.ticket())) : back;
  }

  /** The same with a picture that has come. */
  static Model with(Model model, int ticket, UnaryOperator<Shots> taken) {
    Model next = model;
    for (Screen screen : model.screens()) {
      if (screen instanceof Album album && album.ticket() == ticket) {
        next = next.swap(album, album.with(taken.apply(album.shots())));
      }
    }
    return next;
  }

  /** Closes the screens that wait for a picture which cannot be taken. */
  static Model without(Model model, int ticket) {
    Model next = model;
    for (Screen screen : model.screens()) {
      if (screen instanceof Album album && isPicture(album) && album.ticket() == ticket) {
        next = next.without(album);
      }
    }
    return next;
  }
}
