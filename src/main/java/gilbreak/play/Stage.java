package gilbreak.play;

/** A screen that something plays on by itself. */
sealed interface Stage extends Screen permits Race, Broken {
  Playback playback();

  /** The time between two ticks at the usual speed, in milliseconds. */
  int usual();

  boolean isOver();

  /** One tick further. */
  Stage tick();

  /** From the start. */
  Stage rewound();

  Stage with(Playback now);
}
