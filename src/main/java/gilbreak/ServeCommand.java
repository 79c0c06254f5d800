package gilbreak;

import gilbreak.shell.Folders;
import gilbreak.shell.Levels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gilbreak serve}: a contest for a class. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a contest: players join by a code and hand in solutions, and a referee here judges them"
          + " one by one. In a terminal it shows how the contest stands, and draws that anew"
          + " whenever it has changed.",
      "It goes on where it ended, if the folder of its data is there. Ctrl-C ends it."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "2:the command line cannot be used, or the server cannot be started",
      "70:internal error",
      "130:interrupted"
    })
final class ServeCommand implements Callable<Integer> {
  private static final String USUAL_PORT = "8080";
  private static final int HIGHEST_PORT = 65_535;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--levels",
      paramLabel = "PACK",
      description = "a folder or zip of the levels (the game's own)")
  private @Nullable Path pack;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "classroom",
      description = "the folder of what is to be kept (${DEFAULT-VALUE})")
  private Path data = Path.of("");

  @Option(
      names = "--contest",
      paramLabel = "ID",
      defaultValue = "class",
      description = "which contest of the data; a new one is made (${DEFAULT-VALUE})")
  private String contest = "";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "what a new contest is called (its id)")
  private String title = "";

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = USUAL_PORT,
      description = "the port to listen on; 0 for any that is free (${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--lan", description = "let other machines in, not this one alone")
  private boolean lan;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "the name or address that players are told (an address of this machine)")
  private String host = "";

  @Option(
      names = "--open-until",
      paramLabel = "TIME",
      description = "take submissions until then: 12:30, 2026-05-04T12:30, or 90m from now")
  private String openUntil = "";

  @Option(
      names = "--freeze-at",
      paramLabel = "TIME",
      description = "show nothing newer than this on the public board")
  private String freezeAt = "";

  @Option(
      names = "--machine-class",
      paramLabel = "NAME",
      description = "what times are compared within (made of this machine's processor and JVM)")
  private String machineClass = "";

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description = "a PKCS#12 file with key and certificate; GILBREAK_TLS_PASSWORD opens it")
  private @Nullable Path tls;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "keep everything in PostgreSQL: jdbc:postgresql://HOST/NAME?user=…")
  private String db = "";

  @Option(
      names = "--no-referee",
      description = "judge nothing here; 'gilbreak referee' does it, on machines of a named class")
  private boolean noReferee;

  @Option(
      names = "--new-teacher-token",
      description = "make the teacher's token anew; the old one counts no more")
  private boolean newTeacherToken;

  @Option(
      names = "--plain",
      description = "tell everything line by line, as it does where there is no terminal")
  private boolean plain;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!contest.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw refuse("A contest's id has small letters, digits and '-' only: " + contest + ".");
    }
    if (port < 0 || port > HIGHEST_PORT) {
      throw refuse("There is no port " + port + ".");
    }
    if (noReferee && (db.isEmpty() || machineClass.isEmpty())) {
      throw refuse("--no-referee takes --db and --machine-class, by which referees find it.");
    }
    Serving.Wishes wishes =
        new Serving.Wishes(
            data,
            db,
            contest,
            title.isEmpty() ? contest : title,
            port,
            lan,
            host,
            time(openUntil),
            time(freezeAt),
            machineClass,
            noReferee,
            Optional.ofNullable(tls),
            newTeacherToken,
            plain);
    new Serving(wishes, this::levels, output()).serve();
    return ExitStatus.OK;
  }

  private Levels levels() throws IOException {
    return pack == null ? Levels.in(Folders.ofThisProcess().levels()) : Levels.of(pack);
  }

  private OptionalLong time(String text) {
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Moments.millis(text));
    } catch (java.time.DateTimeException e) {
      throw refuse("This is no time: " + text + ". Write 12:30, 2026-05-04T12:30, or 90m.");
    }
  }

  private java.io.PrintWriter output() {
    return commandSpec().commandLine().getOut();
  }

  private ParameterException refuse(String reason) {
    return new ParameterException(commandSpec().commandLine(), reason);
  }

  private CommandSpec commandSpec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return spec;
  }
}
