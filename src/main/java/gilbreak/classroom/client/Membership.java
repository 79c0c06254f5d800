package gilbreak.classroom.client;

/**
 * That a player takes part in a contest.
 *
 * @param token what proves it; nobody else's business
 */
public record Membership(
    Address address, String contest, String title, long player, String name, String token) {

  /** Without the token. */
  @Override
  public String toString() {
    return name + " in " + title + " at " + address;
  }
}
