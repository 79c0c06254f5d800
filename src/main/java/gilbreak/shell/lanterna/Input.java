package gilbreak.shell.lanterna;

import gilbreak.play.Key;

/** What a player does with the keyboard or the mouse. */
sealed interface Input {

  /** Presses a key. */
  record Typed(Key key) implements Input {}

  /** Pastes a text; it is the first line of it. */
  record Pasted(String text) implements Input {}

  /** Clicks with the first button; the place is counted from 0. */
  record Click(int column, int row) implements Input {}

  /** Turns the wheel by a notch. */
  record Wheel(boolean down) implements Input {}
}
