package gilbreak.shell;

import gilbreak.play.Msg;
import gilbreak.play.Preferences;
import gilbreak.play.Size;
import gilbreak.view.Frame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the game needs of a terminal. It is in full-screen mode from its making until closed. */
public interface Terminal extends AutoCloseable {

  /** The size now, in cells; asks no questions of the terminal that could hang. */
  Size size();

  /** Draws a frame: only what differs from the one before, in one write. */
  void show(Frame frame) throws IOException;

  /** Forgets what is on the screen, so that the next frame is drawn whole. */
  void forget();

  /**
   * Waits for what the player does next: a key, or a click on something that the frame on the
   * screen has there; {@code null} when nothing will come any more.
   */
  @Nullable Msg read() throws IOException;

  /** From now on uses colours, glyphs and the mouse as these say; draws nothing. */
  void adjust(Preferences preferences) throws IOException;

  /** Calls back, on some thread, whenever the size has changed. */
  void onResize(Runnable listener);

  /** Gives the terminal back, stops the job as Ctrl-Z does, and takes the terminal again after. */
  void suspend() throws IOException;

  /**
   * Gives the terminal back as it was: modes, cursor, screen. Any thread may call it, twice too.
   */
  @Override
  void close();
}
