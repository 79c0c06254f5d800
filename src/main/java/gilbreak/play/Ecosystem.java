package gilbreak.play;

import gilbreak.level.Card;
import java.util.List;

/**
 * The packages that stand for the levels: each gets its free-threaded wheel when its level is
 * solved.
 */
public record Ecosystem(List<Port> ports) {
  private static final List<String> NAMES =
      List.of("py-%s", "%s-core", "%s-lib", "fast-%s", "%s-kit", "lib%s", "%s-tools");

  public Ecosystem {
    ports = List.copyOf(ports);
  }

  static Ecosystem of(Campaign campaign) {
    return new Ecosystem(
        campaign.levels().stream()
            .map(level -> new Port(name(level), level, State.of(campaign.entry(level))))
            .toList());
  }

  /** One package. */
  public record Port(String name, Card level, State state) {}

  /** How far a package is. */
  public enum State {
    NO_WHEEL,
    /** The level's answer is right. */
    BUILDS,
    /** It has three stars. */
    FAST;

    private static State of(Saved.Entry entry) {
      if (entry.stars() == 3) {
        return FAST;
      }
      return entry.proved() ? BUILDS : NO_WHEEL;
    }
  }

  /** An invented name, always the same for the same level. */
  private static String name(Card level) {
    return NAMES.get(Math.floorMod(level.id().hashCode(), NAMES.size())).formatted(level.id());
  }

  public int size() {
    return ports.size();
  }

  public int in(State state) {
    return (int) ports.stream().filter(port -> port.state() == state).count();
  }

  /** How many packages have a wheel. */
  public int wheels() {
    return size() - in(State.NO_WHEEL);
  }
}
