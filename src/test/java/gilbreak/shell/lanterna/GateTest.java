package gilbreak.shell.lanterna;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
  private final List<String> writes = new ArrayList<>();
  private final Gate gate =
      new Gate(
          new OutputStream() {
            @Override
            public void write(int value) {
              throw new AssertionError("a byte on its own");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              writes.add(new String(bytes, offset, length, US_ASCII));
            }
          });

  @Test
  void writesAreOneUntilFlushed() throws IOException {
    gate.open();
    gate.write('a');
    gate.write("bc".getBytes(US_ASCII));
    gate.flush();
    assertEquals(List.of("abc"), writes);
  }

  @Test
  void nothingPassesWhenShut() throws IOException {
    gate.write('a');
    gate.open();
    gate.write('b');
    gate.flush();
    gate.shut();
    gate.write("cd".getBytes(US_ASCII));
    gate.flush();
    assertEquals(List.of("b"), writes);
  }
}
