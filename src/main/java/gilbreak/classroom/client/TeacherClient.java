package gilbreak.classroom.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a server for what only the teacher of a contest may. */
public final class TeacherClient {
  private final ClassroomClient client = new ClassroomClient();
  private final Pass pass;

  public TeacherClient(Pass pass) {
    this.pass = pass;
  }

  /**
   * That somebody teaches a contest.
   *
   * @param token what proves it
   */
  public record Pass(Address address, String contest, String token) {
    /** Without the token. */
    @Override
    public String toString() {
      return contest + " at " + address;
    }
  }

  /** Has something done. */
  public Map<String, @Nullable Object> order(String what, Map<String, ?> how)
      throws IOException, InterruptedException {
    return client.post(pass.address(), path(what), pass.token(), how);
  }

  /** Has something told. */
  public Map<String, @Nullable Object> ask(String what) throws IOException, InterruptedException {
    return client.send(request(what), pass.token());
  }

  /** A page or a table, as it is. */
  public String page(String what) throws IOException, InterruptedException {
    return client.page(request(what), pass.token());
  }

  private HttpRequest.Builder request(String what) {
    return HttpRequest.newBuilder(pass.address().resolve(path(what)));
  }

  private String path(String what) {
    return "/api/c/" + pass.contest() + "/teacher/" + what;
  }
}
