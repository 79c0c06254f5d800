package gilbreak;

import gilbreak.classroom.client.Address;
import gilbreak.classroom.client.BoardText;
import gilbreak.classroom.client.TeacherClient.Pass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code gilbreak teach}: what the teacher of a contest does while it runs. */
@Command(
    name = "teach",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Looks after a contest that is served: 'gilbreak teach login' first, then the others.",
      "'gilbreak teach COMMAND --help' tells more of one."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "2:refused, or the server cannot be reached", "70:internal error"})
final class TeachCommand {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--saves",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "the folder that keeps the login (saves in the checkout)")
  private @Nullable Path saves;

  private TeachersDesk desk() {
    return new TeachersDesk(Optional.ofNullable(saves), command().getOut());
  }

  private CommandLine command() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec.commandLine();
  }

  @Command(
      name = "login",
      mixinStandardHelpOptions = true,
      description = "Keeps where the contest is, and the teacher's token.")
  int login(
      @Parameters(paramLabel = "ADDRESS", description = "such as 127.0.0.1:8080") String address,
      @Parameters(paramLabel = "TOKEN", description = "as 'gilbreak serve' has shown it")
          String token,
      @Option(
              names = "--contest",
              paramLabel = "ID",
              defaultValue = "class",
              description = "which one (${DEFAULT-VALUE})")
          String contest)
      throws IOException, InterruptedException {
    Address where =
        Address.of(address).orElseThrow(() -> new IOException("This is no address: " + address));
    return desk().login(new Pass(where, contest, token));
  }

  @Command(
      name = "lock",
      mixinStandardHelpOptions = true,
      description = "Lets nobody join any more.")
  int lock() throws IOException, InterruptedException {
    return desk().order("lobby", Map.of("locked", true), "Nobody can join any more.");
  }

  @Command(
      name = "unlock",
      mixinStandardHelpOptions = true,
      description = "Lets everybody join again.")
  int unlock() throws IOException, InterruptedException {
    return desk().order("lobby", Map.of("locked", false), "Everybody with the code can join.");
  }

  @Command(
      name = "players",
      mixinStandardHelpOptions = true,
      description = "Lists the players with their numbers.")
  int players() throws IOException, InterruptedException {
    return desk().players();
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "Gives a player another name.")
  int rename(
      @Parameters(paramLabel = "PLAYER", description = "the number, or the name") String player,
      @Parameters(paramLabel = "NAME", description = "what others see from now on") String name)
      throws IOException, InterruptedException {
    long number = desk().number(player);
    Map<String, Object> how = Map.of("player", number, "name", name);
    return desk().order("rename", how, "Player " + number + " is " + name + " now.");
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Takes a player off the board; their token counts no more.")
  int remove(
      @Parameters(paramLabel = "PLAYER", description = "the number, or the name") String player)
      throws IOException, InterruptedException {
    long number = desk().number(player);
    return desk().order("remove", Map.of("player", number), "Player " + number + " is gone.");
  }

  @Command(
      name = "freeze",
      mixinStandardHelpOptions = true,
      description = "Shows the public nothing that is handed in from now on, or from a time on.")
  int freeze(
      @Parameters(
              arity = "0..1",
              paramLabel = "TIME",
              description = "11:15, 2026-05-04T11:15, or 15m from now; without it at once")
          @Nullable String time)
      throws IOException, InterruptedException {
    Map<String, Long> how = time == null ? Map.of() : Map.of("at", millis(time));
    return desk().order("freeze", how, "The public board stands still" + from(time) + ".");
  }

  private static String from(@Nullable String time) {
    return time == null ? "" : " from " + time + " on";
  }

  @Command(
      name = "unfreeze",
      mixinStandardHelpOptions = true,
      description = "Shows the public everything again.")
  int unfreeze() throws IOException, InterruptedException {
    return desk().order("unfreeze", Map.of(), "The public board moves again.");
  }

  @Command(
      name = "open-until",
      mixinStandardHelpOptions = true,
      description = "Takes submissions until a time, earlier or later than it was.")
  int openUntil(
      @Parameters(
              paramLabel = "TIME",
              description = "11:45, 2026-05-04T11:45, 15m from now, or 'always'")
          String time)
      throws IOException, InterruptedException {
    boolean always = time.equals("always");
    Map<String, Long> how = always ? Map.of() : Map.of("at", millis(time));
    return desk()
        .order("open-until", how, "The contest is open " + (always ? "" : "until ") + time + ".");
  }

  private long millis(String time) {
    try {
      return Moments.millis(time);
    } catch (java.time.DateTimeException e) {
      throw new ParameterException(
          command(), "This is no time: " + time + ". Write 12:30, 2026-05-04T12:30, or 90m.");
    }
  }

  @Command(
      name = "top",
      mixinStandardHelpOptions = true,
      description = "Shows the public so many places of each ranking.")
  int top(@Parameters(paramLabel = "PLACES", description = "0 to 1000") int places)
      throws IOException, InterruptedException {
    return desk().order("top", Map.of("top", places), "The board shows " + places + " places.");
  }

  @Command(
      name = "queue",
      mixinStandardHelpOptions = true,
      description = "Tells what waits for the referee.")
  int queue() throws IOException, InterruptedException {
    return desk().queue();
  }

  @Command(
      name = "board",
      mixinStandardHelpOptions = true,
      description = "Shows the whole board, also while the public one is frozen.")
  int board(
      @Parameters(arity = "0..1", paramLabel = "LEVEL", description = "one level alone, by its id")
          @Nullable String level)
      throws IOException, InterruptedException {
    return desk()
        .tell(
            "board",
            found -> level == null ? BoardText.overall(found) : BoardText.level(found, level));
  }

  @Command(
      name = "rejudge",
      mixinStandardHelpOptions = true,
      description = {
        "Judges all submissions again, by the levels as they are by now; the board stays as it is"
            + " until 'gilbreak teach apply'."
      })
  int rejudge(
      @Parameters(
              arity = "0..*",
              paramLabel = "LEVEL",
              description = "ids; without any all levels that have changed")
          @Nullable List<String> levels)
      throws IOException, InterruptedException {
    Map<String, Object> how = levels == null ? Map.of() : Map.of("levels", levels);
    return desk().rejudge(how);
  }

  @Command(
      name = "preview",
      mixinStandardHelpOptions = true,
      description = "Tells how far a rejudging is, and what it would change.")
  int preview() throws IOException, InterruptedException {
    return desk().tell("rejudge", RejudgeText::of);
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Makes a rejudging count.")
  int apply() throws IOException, InterruptedException {
    return desk().order("rejudge/apply", Map.of(), "The rejudging counts.");
  }

  @Command(name = "drop", mixinStandardHelpOptions = true, description = "Forgets a rejudging.")
  int drop() throws IOException, InterruptedException {
    return desk().order("rejudge/drop", Map.of(), "The rejudging is forgotten.");
  }

  @Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      description = "Copies the database while it is used, on the machine that serves.")
  int backup() throws IOException, InterruptedException {
    return desk().backup();
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all of the contest to a file: a table, an object, or a page to keep.")
  int export(
      @Parameters(paramLabel = "FILE", description = "its name ends in .csv, .json or .html")
          Path file)
      throws IOException, InterruptedException {
    return desk().export(file);
  }
}
