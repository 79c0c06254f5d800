package gilbreak.play;

import gilbreak.level.Card;
import gilbreak.level.Level;
import gilbreak.texts.NoticeTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a level that was read anew in the place of the one that is played. */
final class Reload {
  private final Model model;
  private final Level level;
  private final Rules rules;

  private Reload(Model model, Level level, Rules rules) {
    this.model = model;
    this.level = level;
    this.rules = rules;
  }

  static Next of(Model model, Level level, Rules rules) {
    if (model.campaign().index(level.id()) < 0) {
      return Next.of(model);
    }
    return isKnown(model, level)
        ? Next.of(readable(model, level))
        : new Reload(model, level, rules).next();
  }

  /** Whether that is what is played; of one that is not open, whether its card stays as it is. */
  private static boolean isKnown(Model model, Level level) {
    return model
        .level()
        .filter(open -> open.id().equals(level.id()))
        .map(open -> open.source().equals(level.source()))
        .orElseGet(() -> model.campaign().levels().contains(Card.of(level)));
  }

  /** The file is again as it was before it was broken. */
  private static Model readable(Model model, Level level) {
    String file = level.source().name();
    return model.notice().bad()
        ? model.with(Notice.good(NoticeTexts.changed(file, List.of(), false)))
        : model;
  }

  private Next next() {
    List<Screen> screens = new ArrayList<>();
    model.screens().forEach(screen -> anew(screen).ifPresent(screens::add));
    Campaign campaign = model.campaign().reloaded(Card.of(level));
    List<String> waiting =
        screens.stream()
            .filter(LevelScreen.class::isInstance)
            .flatMap(screen -> ((LevelScreen) screen).history().now().waiting().stream())
            .toList();
    String file = level.source().name();
    String said = NoticeTexts.changed(file, waiting, running().isPresent());
    Next next = Next.of(model.withScreens(screens).with(campaign).with(Notice.good(said)));
    return running().map(run -> next.and(run.cancelling())).orElse(next);
  }

  private Optional<Running> running() {
    return model.running().filter(run -> isOld(run.level()));
  }

  /** What becomes of a screen; results stay, as what was judged was that version. */
  private Optional<Screen> anew(Screen screen) {
    if (screen instanceof LevelList map) {
      return Optional.of(LevelList.at(model.campaign().reloaded(Card.of(level)), map.cursor()));
    } else if (screen instanceof LevelScreen open && isOld(open.level())) {
      return Optional.of(open.in(level, rules));
    } else if (screen instanceof Placing placing && isOld(placing.level().level())) {
      return Optional.of(placing.level().in(level, rules));
    } else if (screen instanceof Reading reading && isOld(reading.level())) {
      return Optional.of(new Reading(level, reading.part(), reading.scroll()));
    } else if (screen instanceof Hints hints && isOld(hints.level())) {
      return Optional.of(new Hints(level, hints.seen(), hints.scroll()));
    } else if (screen instanceof Proved proved && isSameProgram(proved.level())) {
      return Optional.of(proved.with(level));
    }
    return isVoid(screen) ? Optional.empty() : Optional.of(screen);
  }

  /** Whether a screen is about choosing something, or waiting for something, in the old version. */
  private boolean isVoid(Screen screen) {
    return (screen instanceof ToolMenu tools && isOld(tools.below().level()))
        || (screen instanceof OptionMenu options && isOld(options.level()))
        || (screen instanceof Forecasting forecasting && isOld(forecasting.level()))
        || (screen instanceof Predicting predicting && isOld(predicting.level()))
        || (screen instanceof ParOffer offer && isOld(offer.level()))
        || (screen instanceof Running run && isOld(run.level()));
  }

  private boolean isSameProgram(Level other) {
    return isOld(other) && other.digest().equals(level.digest());
  }

  private boolean isOld(Level other) {
    return other.id().equals(level.id());
  }
}
