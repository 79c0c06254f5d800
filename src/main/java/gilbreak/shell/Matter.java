package gilbreak.shell;

/** Something before the judge: runs until it is over, and tells the game what has come of it. */
interface Matter extends Runnable {
  int ticket();

  /** Gives it up: the judge is told when he next reports, and whatever he finds is void. */
  void drop();

  /** Asks to leave out what nobody waits for, as others are waiting. */
  void hurry();
}
