package gilbreak.play;

/** What a place of the screen stands for, to somebody who points at it. */
public sealed interface Target {

  /** A key: a click does what the key does. */
  record Press(Key key) implements Target {}

  /**
   * One of several things on a screen: a click brings the cursor to it.
   *
   * @param part of the screen, where it has several: a lane
   * @param item in that part: a line
   */
  record Spot(int part, int item) implements Target {}
}
