package gilbreak.play;

import gilbreak.judge.Curve;
import gilbreak.judge.Traces;
import java.util.Optional;

/** The pictures of an answer that were taken so far. */
public record Shots(Optional<Traces> traces, Optional<Curve> curve) {
  public static final Shots NONE = new Shots(Optional.empty(), Optional.empty());

  Shots with(Traces taken) {
    return new Shots(Optional.of(taken), curve);
  }

  Shots with(Curve taken) {
    return new Shots(traces, Optional.of(taken));
  }

  /** Whether there is something to see in model time alone. */
  boolean onlyModel() {
    return traces.filter(all -> all.real().length() == 0 && all.model().length() > 0).isPresent();
  }

  boolean has(Effect.Take.Picture picture) {
    return switch (picture) {
      case TRACES -> traces.isPresent();
      case CURVE -> curve.isPresent();
    };
  }
}
