package gilbreak.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gilbreak.shell.Script.Line;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private final BlockingQueue<Optional<Line>> heard = new LinkedBlockingQueue<>();
  private final List<String> tape = new ArrayList<>();

  private Script script(String text, boolean person) {
    Script script = new Script(new BufferedReader(new StringReader(text)), person, tape::add);
    script.read(heard::add);
    return script;
  }

  @Test
  void lineOfAScriptWaitsUntilItIsAskedFor() throws InterruptedException {
    Script script = script("run\nback", false);
    script.ask();
    assertEquals(Optional.of(new Line("run", true)), heard.take());
    assertEquals(0, heard.size());
    script.ask();
    assertEquals(Optional.of(new Line("back", true)), heard.take());
  }

  @Test
  void lineThatWasTypedDuringARunIsNotWaitedWith() throws InterruptedException {
    Script script = script("run\n! cancel\nback", false);
    script.ask();
    assertEquals(Optional.of(new Line("run", true)), heard.take());
    assertEquals(Optional.of(new Line("cancel", false)), heard.take());
    script.ask();
    assertEquals(Optional.of(new Line("back", true)), heard.take());
  }

  @Test
  void lineThatWasTypedDuringARunIsRecordedWithAMark() {
    Script script = script("", true);
    script.record("run", false);
    script.record("cancel", true);
    assertEquals(List.of("run", "! cancel"), tape);
  }

  @Test
  void personIsHeardAtAnyTime() throws InterruptedException {
    script("run\nback", true);
    assertEquals(Optional.of(new Line("run", false)), heard.take());
    assertEquals(Optional.of(new Line("back", false)), heard.take());
    assertEquals(Optional.empty(), heard.take());
  }
}
