package gilbreak.play;

/** What becomes of the screens that wait for an answer which will not come. */
final class Unanswered {
  private Unanswered() {}

  /**
   * A question that only the answer could settle is closed, and can be opened again; a run that the
   * player picks goes on without.
   */
  static Model of(Model model, int ticket) {
    Model next = Pictures.without(model, ticket);
    for (Screen screen : model.screens()) {
      if (screen instanceof Predicting asked && asked.ticket() == ticket) {
        next = next.without(asked);
      } else if (screen instanceof Scheduling picking && picking.ticket() == ticket) {
        next = next.swap(picking, picking.unanswered());
      }
    }
    return next;
  }
}
