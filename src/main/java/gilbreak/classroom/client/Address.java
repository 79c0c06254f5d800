package gilbreak.classroom.client;

import java.net.URI;
import java.util.Optional;

/** Where a server of contests is. */
public record Address(URI base) {
  private static final int LAST_PORT = 65_535;

  /**
   * The address that somebody typed.
   *
   * @param typed {@code 192.168.1.20:8080}, or a whole address of a page of the server
   */
  public static Optional<Address> of(String typed) {
    try {
      URI uri = URI.create(typed.contains("://") ? typed : "http://" + typed);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getPort() <= LAST_PORT
          ? Optional.of(new Address(URI.create(uri.getScheme() + "://" + uri.getAuthority())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  URI resolve(String path) {
    return base.resolve(path);
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
