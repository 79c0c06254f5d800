package gilbreak.classroom.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which request is done by what. A part {@code *} of a route stands for any one part. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /** What does a request. */
  interface Endpoint {
    Answer answer(Call call) throws Refusal;
  }

  /** A route that was found, and the parts of the path that it leaves open. */
  record Found(Endpoint endpoint, List<String> open) {
    Found {
      open = List.copyOf(open);
    }
  }

  private record Route(String method, List<String> parts, Endpoint endpoint) {

    Optional<List<String>> open(List<String> path) {
      if (path.size() != parts.size()) {
        return Optional.empty();
      }
      List<String> open = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).equals("*")) {
          open.add(path.get(i));
        } else if (!parts.get(i).equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(open);
    }
  }

  void get(String pattern, Endpoint endpoint) {
    routes.add(new Route("GET", parts(pattern), endpoint));
  }

  void post(String pattern, Endpoint endpoint) {
    routes.add(new Route("POST", parts(pattern), endpoint));
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }

  Found find(String method, String path) throws Refusal {
    List<String> parts = parts(path);
    boolean known = false;
    for (Route route : routes) {
      Optional<List<String>> open = route.open(parts);
      known |= open.isPresent();
      if (open.isPresent() && route.method().equals(method)) {
        return new Found(route.endpoint(), open.get());
      }
    }
    throw known
        ? new Refusal(Refusal.NOT_ALLOWED, "This cannot be done here.")
        : new Refusal(Refusal.NOT_FOUND, "There is nothing here.");
  }
}
