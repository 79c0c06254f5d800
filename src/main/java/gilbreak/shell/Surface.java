package gilbreak.shell;

import gilbreak.play.Preferences;
import gilbreak.play.Size;
import java.io.IOException;

/** What an effect may ask of the place that the game is shown in. */
public interface Surface {

  /** The size now, in cells; asks no questions of the terminal that could hang. */
  Size size();

  /** Forgets what is on the screen, so that the next frame is drawn whole. */
  void forget();

  /** From now on uses colours, glyphs and the mouse as these say; draws nothing. */
  void adjust(Preferences preferences) throws IOException;

  /** Gives the terminal back, stops the job as Ctrl-Z does, and takes the terminal again after. */
  void suspend() throws IOException;
}
