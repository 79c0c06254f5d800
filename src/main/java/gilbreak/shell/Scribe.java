package gilbreak.shell;

import gilbreak.play.Campaign;
import gilbreak.play.History;
import gilbreak.play.Msg;
import gilbreak.texts.FileTexts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Saves what is to be saved, once for all that came together, and says what went wrong, once. */
final class Scribe {
  private final Saves saves;
  private final Histories histories;
  private final Consumer<Msg> tell;
  private final Map<String, History> unkept = new LinkedHashMap<>();
  private Optional<Campaign> unsaved = Optional.empty();
  private String told = "";
  private String toldOfHistories = "";

  Scribe(Saves saves, Consumer<Msg> tell) {
    this.saves = saves;
    this.histories =
        new Histories(saves.histories(), warning -> tell.accept(new Msg.Warned(warning)));
    this.tell = tell;
  }

  /** What other games have left of the way to a level's solution, unless this one knows it. */
  Optional<History> news(String level) {
    return histories.news(level);
  }

  /** Notes what {@link #write} is to save. */
  void note(Campaign campaign) {
    unsaved = Optional.of(campaign);
  }

  /** Notes what {@link #write} is to keep of a level. */
  void note(String level, History history) {
    unkept.put(level, history);
  }

  /** Writes what was noted; when this returns, it is on the disk, or never will be. */
  void write() {
    Optional<String> trouble = keep();
    unsaved.ifPresent(this::write);
    unsaved = Optional.empty();
    trouble.filter(because -> told.isEmpty()).ifPresent(this::complain);
  }

  /** Answers why something could not be kept. */
  private Optional<String> keep() {
    try {
      for (Map.Entry<String, History> entry : unkept.entrySet()) {
        histories.keep(entry.getKey(), entry.getValue());
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Because.of(e));
    } finally {
      unkept.clear();
    }
  }

  private void complain(String because) {
    if (!because.equals(toldOfHistories)) {
      toldOfHistories = because;
      tell.accept(new Msg.Warned(FileTexts.historyNotKept(because)));
    }
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
