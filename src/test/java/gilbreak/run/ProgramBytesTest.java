package gilbreak.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gilbreak.program.Program;
import gilbreak.programs.TestProgram;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramBytesTest {
  static Stream<TestProgram> programs() {
    return TestProgram.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void programComesOutAsItWentIn(TestProgram test) {
    Program program = test.program();
    assertEquals(program, ProgramBytes.read(ProgramBytes.of(program)));
  }

  @Test
  void copiesOfOneTextStillHaveOneCode() {
    Program program = TestProgram.of("test", "shared: x=0\nprocess p x2\nx += 1\n").program();
    Program read = ProgramBytes.read(ProgramBytes.of(program));
    assertSame(read.threads().get(0).code(), read.threads().get(1).code());
  }

  @Test
  void onlyPartsOfProgramsAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte('R');
    out.writeUTF("Value");
    assertThrows(IllegalArgumentException.class, () -> ProgramBytes.read(bytes.toByteArray()));
  }
}
