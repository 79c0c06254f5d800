package gilbreak.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastWordsTest {
  private final List<String> events = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void terminalIsGivenBackBeforeTheTraceAndTheEnd() {
    Terminal terminal = mock(Terminal.class);
    doAnswer(
            call -> {
              events.add("closed with " + err.size() + " bytes printed");
              return null;
            })
        .when(terminal)
        .close();
    LastWords words =
        new LastWords(terminal, new PrintStream(err, true, UTF_8), s -> events.add("exit " + s));

    words.uncaughtException(new Thread(() -> {}, "loop"), new IllegalStateException("a bug"));

    assertEquals(List.of("closed with 0 bytes printed", "exit 70"), events);
    String[] lines = err.toString(UTF_8).split(System.lineSeparator());
    assertEquals("gilbreak: internal error in thread loop", lines[0]);
    assertEquals("java.lang.IllegalStateException: a bug", lines[1]);
  }
}
