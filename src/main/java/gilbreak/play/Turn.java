package gilbreak.play;

/** A key that was pressed, and all that its action may need to know. */
record Turn(Model model, Rules rules, Key key) {

  /** Nothing changes. */
  Next nothing() {
    return Next.of(model);
  }

  /** Shows a screen in the place of the one the key was pressed on. */
  Next show(Screen old, Screen now) {
    return Next.of(model.swap(old, now));
  }

  /** Opens a screen over the one the key was pressed on. */
  Next open(Screen screen) {
    return Next.of(model.push(screen));
  }

  /** Closes the screen. */
  Next back() {
    return Next.of(model.pop());
  }

  /** Says why it is not done. */
  Next refuse(String because) {
    return Next.of(model.with(Notice.bad(because)));
  }

  /** Has everything shown in another way. */
  Next adjust(Preferences now) {
    return Next.of(model.with(now), new Effect.Adjust(now));
  }

  /** Leaves the work to the world. */
  Next asking(Effect effect) {
    return Next.of(model, effect);
  }

  /** Ends the game; a judgement that is under way is given up first. */
  Next quit() {
    return model
        .running()
        .map(running -> Next.of(model, running.cancelling()).and(new Effect.Quit()))
        .orElseGet(() -> asking(new Effect.Quit()));
  }
}
