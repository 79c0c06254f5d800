package gilbreak.classroom.client;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names for those who want none of their own. */
public final class Suggestion {
  private static final List<String> HOW =
      List.of(
          "Brave", "Calm", "Clever", "Eager", "Fair", "Gentle", "Happy", "Keen", "Lucky", "Merry",
          "Patient", "Proud", "Quick", "Quiet", "Swift", "Wise");

  private static final List<String> WHO =
      List.of(
          "Badger", "Beaver", "Crane", "Dolphin", "Falcon", "Fox", "Hare", "Heron", "Lynx",
          "Marten", "Otter", "Owl", "Raven", "Salmon", "Seal", "Swan");

  private static final int NUMBERS = 100;

  private Suggestion() {}

  /** A name such as {@code Keen Otter 42}. */
  public static String name(RandomGenerator random) {
    return HOW.get(random.nextInt(HOW.size()))
        + " "
        + WHO.get(random.nextInt(WHO.size()))
        + " "
        + random.nextInt(NUMBERS);
  }
}
