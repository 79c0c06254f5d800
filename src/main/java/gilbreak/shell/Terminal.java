package gilbreak.shell;

import gilbreak.play.Msg;
import gilbreak.view.Frame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the game needs of a terminal. It is in full-screen mode from its making until closed. */
public interface Terminal extends Surface, AutoCloseable {

  /** Draws a frame: only what differs from the one before, in one write. */
  void show(Frame frame) throws IOException;

  /**
   * Waits for what the player does next: a key, or a click on something that the frame on the
   * screen has there; {@code null} when nothing will come any more.
   */
  @Nullable Msg read() throws IOException;

  /** Calls back, on some thread, whenever the size has changed. */
  void onResize(Runnable listener);

  /**
   * Gives the terminal back as it was: modes, cursor, screen. Any thread may call it, twice too.
   */
  @Override
  void close();
}
