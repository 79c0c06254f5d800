package gilbreak.play;

/** A screen with things on it that a mouse can point at. */
interface Pointing {

  /** Brings the cursor to a thing; where it is there already, does what is done with the thing. */
  Next pointed(Target.Spot spot, Turn turn);
}
