package gilbreak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilbreak.classroom.client.Membership;
import gilbreak.classroom.client.MembershipFile;
import gilbreak.classroom.client.Outbox;
import gilbreak.classroom.server.Classroom;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that joins, against a real server. */
class JoinTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private Classroom room;

  @BeforeEach
  void open() throws Exception {
    room = new Classroom(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private Membership join(String name) throws Exception {
    String saves = folder.resolve("saves").toString();
    String[] line = {"join", room.address(), room.contest.code(), "--name", name, "--saves", saves};
    assertEquals(0, Main.run(line, new PrintWriter(out), new PrintWriter(out)), out.toString());
    return new MembershipFile(Path.of(saves)).read().orElseThrow();
  }

  @Test
  void whoeverJoinsAnewIsToldWhatWasNeverSent() throws Exception {
    Membership ada = join("Ada");
    Outbox outbox = new Outbox(folder.resolve("saves"));
    outbox.add(ada, "lost-update", Classroom.BASELINE);
    Membership bob = join("Bob");
    assertTrue(out.toString().contains("Not sent as Ada in Class"), out.toString());
    assertEquals(0, outbox.size(ada) + outbox.size(bob));
  }

  @Test
  void whoeverHasSentEverythingIsToldNothingOfIt() throws Exception {
    join("Ada");
    join("Bob");
    assertTrue(out.toString().contains("You are Bob in Class"), out.toString());
    assertFalse(out.toString().contains("Not sent"), out.toString());
  }
}
