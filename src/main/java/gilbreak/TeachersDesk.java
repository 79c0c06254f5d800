package gilbreak;

import static java.nio.charset.StandardCharsets.UTF_8;

import gilbreak.classroom.client.PassFile;
import gilbreak.classroom.client.TeacherClient;
import gilbreak.disk.AtomicFile;
import gilbreak.shell.Folders;
import gilbreak.source.Invisible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From where the teacher asks the server, and tells what it says. */
final class TeachersDesk {
  private static final List<String> FORMS = List.of(".csv", ".json", ".html");
  private static final long SECOND = 1_000;

  private final PassFile kept;
  private final PrintWriter out;

  /**
   * @param saves the folder that keeps the login; that of the game without one
   */
  TeachersDesk(Optional<Path> saves, PrintWriter out) {
    this.kept = new PassFile(saves.orElseGet(() -> Folders.ofThisProcess().saves()));
    this.out = out;
  }

  private TeacherClient client() throws IOException {
    return new TeacherClient(
        kept.read()
            .orElseThrow(
                () ->
                    new IOException(
                        "No contest is looked after; 'gilbreak teach login ADDRESS TOKEN' does"
                            + " it.")));
  }

  private int say(String text) {
    out.println(Invisible.mask(text));
    out.flush();
    return ExitStatus.OK;
  }

  /** Keeps the login, if the server knows the token. */
  int login(TeacherClient.Pass pass) throws IOException, InterruptedException {
    Map<?, ?> unused = new TeacherClient(pass).ask("queue");
    kept.keep(pass);
    return say("You look after the contest " + pass + ".");
  }

  /** Has something done, and says so. */
  int order(String what, Map<String, ?> how, String done) throws IOException, InterruptedException {
    Map<?, ?> unused = client().order(what, how);
    return say(done);
  }

  /** Tells something in its own lines. */
  int tell(String what, Function<Map<String, @Nullable Object>, String> form)
      throws IOException, InterruptedException {
    String text = form.apply(client().ask(what));
    if (text.isEmpty()) {
      throw new IOException("There is nothing of that in the contest.");
    }
    out.print(text);
    out.flush();
    return ExitStatus.OK;
  }

  /** Whom a number or a name means. */
  long number(String player) throws IOException, InterruptedException {
    return players(client()).entrySet().stream()
        .filter(one -> one.getKey().toString().equals(player) || one.getValue().equals(player))
        .map(Map.Entry::getKey)
        .min(Long::compare)
        .orElseThrow(() -> new IOException("There is no player " + player + "."));
  }

  private static Map<Long, String> players(TeacherClient client)
      throws IOException, InterruptedException {
    List<?> list = client.ask("players").get("players") instanceof List<?> all ? all : List.of();
    return list.stream()
        .filter(item -> item instanceof Map<?, ?>)
        .<Map<?, ?>>map(item -> (Map<?, ?>) item)
        .filter(item -> item.get("player") instanceof Long)
        .collect(
            Collectors.toMap(
                item -> (Long) item.get("player"), item -> String.valueOf(item.get("name"))));
  }

  int players() throws IOException, InterruptedException {
    Map<Long, String> all = players(client());
    all.keySet().stream().sorted().forEach(id -> say("%6d  %s".formatted(id, all.get(id))));
    return say(all.size() + (all.size() == 1 ? " player." : " players."));
  }

  int queue() throws IOException, InterruptedException {
    Map<String, @Nullable Object> load = client().ask("queue");
    String oldest =
        load.get("oldest_ms") instanceof Long millis && millis > 0
            ? " The oldest came %d s ago.".formatted(millis / SECOND)
            : "";
    return say(
        "%s waiting, %s being judged.%s"
            .formatted(load.get("waiting"), load.get("running"), oldest));
  }

  int rejudge(Map<String, Object> how) throws IOException, InterruptedException {
    Object levels = client().order("rejudge", how).get("levels");
    String which =
        levels instanceof List<?> list
            ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
            : "";
    return say("Judged again: " + which + ". 'gilbreak teach preview' tells how far it is.");
  }

  int backup() throws IOException, InterruptedException {
    return say("The copy is " + client().order("backup", Map.of()).get("file") + ".");
  }

  /** Writes an export, in the form that the file's name says. */
  int export(Path file) throws IOException, InterruptedException {
    String form =
        FORMS.stream()
            .filter(ending -> file.toString().endsWith(ending))
            .findFirst()
            .orElseThrow(() -> new IOException(file + " must end in .csv, .json or .html."));
    String what = form.equals(".html") ? "page.html" : "export" + form;
    AtomicFile.write(file, client().page(what).getBytes(UTF_8));
    return say(file + " is written.");
  }
}
