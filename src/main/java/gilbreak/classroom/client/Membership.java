package gilbreak.classroom.client;

/**
 * That a player takes part in a contest.
 *
 * @param token what proves it; nobody else's business
 */
public record Membership(
    Address address, String contest, String title, long player, String name, String token) {

  /** Whether requests can be made of it: neither a server nor a file is believed that. */
  boolean isUsable() {
    return contest.matches("[A-Za-z0-9._-]{1,64}") && token.matches("[!-~]{1,200}");
  }

  /** Without the token. */
  @Override
  public String toString() {
    return name + " in " + title + " at " + address;
  }
}
