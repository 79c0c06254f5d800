package gilbreak.play;

import java.util.ArrayList;
import java.util.List;

/** What follows a message: the model from now on, and what the world should do, in order. */
public record Next(Model model, List<Effect> effects) {
  public Next {
    effects = List.copyOf(effects);
  }

  static Next of(Model model, Effect... effects) {
    return new Next(model, List.of(effects));
  }

  Next and(Effect effect) {
    List<Effect> all = new ArrayList<>(effects);
    all.add(effect);
    return new Next(model, all);
  }
}
