package gilbreak;

import gilbreak.classroom.referee.Referee;
import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Store;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gilbreak referee}: judges what another machine's server has taken. */
@Command(
    name = "referee",
    mixinStandardHelpOptions = true,
    description = {
      "Judges submissions that wait in a PostgreSQL database, beside the referees that are there.",
      "It takes those only that are to be judged by its version of the game and on its class of"
          + " machines. Ctrl-C ends it."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "2:the command line cannot be used",
      "70:internal error, such as a database that cannot be reached",
      "130:interrupted"
    })
final class RefereeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--db",
      paramLabel = "URL",
      required = true,
      description = "the database: jdbc:postgresql://HOST/NAME?user=…")
  private String db = "";

  @Option(
      names = "--machine-class",
      paramLabel = "NAME",
      description = "what times are compared within (made of this machine's processor and JVM)")
  private String machineClass = "";

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    RefereeDesk desk = new RefereeDesk(machineClass, spec.commandLine().getOut());
    try (UntilTheEnd end = new UntilTheEnd();
        Store store = new Store(Database.postgresql(db));
        Referee referee = desk.referee(store)) {
      referee.start();
      desk.line("A referee of the machine class " + desk.yardstick().machine() + " waits.");
      end.await();
    }
    return ExitStatus.OK;
  }
}
