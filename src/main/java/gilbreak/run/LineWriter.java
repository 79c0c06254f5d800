package gilbreak.run;

import gilbreak.program.Code;
import gilbreak.program.PythonError;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes how an error that Python raises gets its line: instead of keeping track of lines while
 * running, each stretch of code from one line has an exception handler that knows the line.
 */
final class LineWriter {
  private static final String ERROR = Type.getInternalName(PythonError.class);

  private final Code code;
  private final MethodWriter method;
  private final Label[] labels;
  private final Map<Integer, Label> handlers = new TreeMap<>();

  /**
   * @param labels where each instruction begins, and the end
   */
  LineWriter(Code code, MethodWriter method, Label[] labels) {
    this.code = code;
    this.method = method;
    this.labels = labels;
  }

  /** Says from where to where errors are caught; comes before the instructions. */
  void handlers() {
    for (int start = 0; start < code.size(); start = endOfLine(start)) {
      Label handler = new Label();
      handlers.put(start, handler);
      method.out.visitTryCatchBlock(labels[start], labels[endOfLine(start)], handler, ERROR);
    }
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < code.size() && code.at(end).line() == code.at(start).line()) {
      end++;
    }
    return end;
  }

  /** What is done about an error; comes behind the instructions. */
  void handlerBodies() {
    handlers.forEach(
        (start, label) -> {
          method.out.visitLabel(label);
          method.worker();
          method.out.visitInsn(Opcodes.SWAP);
          method.push(code.at(start).line());
          method.onWorker("error", "(L" + ERROR + ";I)Ljava/lang/RuntimeException;");
          method.out.visitInsn(Opcodes.ATHROW);
        });
  }
}
