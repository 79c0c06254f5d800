package gilbreak.shell;

import gilbreak.play.Campaign;
import gilbreak.play.Msg;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves what is to be saved, once for all that came together, and says what went wrong, once. */
final class Scribe {
  private final Saves saves;
  private final Consumer<Msg> tell;
  private Optional<Campaign> unsaved = Optional.empty();
  private String told = "";

  Scribe(Saves saves, Consumer<Msg> tell) {
    this.saves = saves;
    this.tell = tell;
  }

  /** Notes what {@link #write} is to save. */
  void note(Campaign campaign) {
    unsaved = Optional.of(campaign);
  }

  /** Writes what was noted; when this returns, it is on the disk, or never will be. */
  void write() {
    unsaved.ifPresent(this::write);
    unsaved = Optional.empty();
  }

  private void write(Campaign campaign) {
    try {
      saves
          .save(campaign.levels(), campaign.saved())
          .ifPresent(warning -> tell.accept(new Msg.Warned(warning)));
      told = "";
    } catch (IOException e) {
      String because = Because.of(e);
      if (!because.equals(told)) {
        told = because;
        tell.accept(new Msg.SaveFailed(because));
      }
    }
  }
}
