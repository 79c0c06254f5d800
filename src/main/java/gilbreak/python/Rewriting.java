package gilbreak.python;

import gilbreak.lang.Token;
import gilbreak.program.ProgramThread.Kind;
import gilbreak.python.MethodCall.Argument;
import gilbreak.python.Script.Part;
import gilbreak.source.Span;
import java.math.BigDecimal;
import java.util.Set;

/** Changes in a text what Python writes in another way. */
final class Rewriting {
  private static final Set<String> OF_ASYNCIO = Set.of("create_task", "gather", "to_thread");

  private final SharedObjects objects;
  private final Memory memory;
  private final Durations durations;
  private final Names names;

  Rewriting(SharedObjects objects, Memory memory, Durations durations, Names names) {
    this.objects = objects;
    this.memory = memory;
    this.durations = durations;
    this.names = names;
  }

  String rewrite(Part part) {
    Text text = Text.of(part.code());
    Edits edits = new Edits();
    for (int i = 0; i < text.size(); i++) {
      values(text, i, edits);
      if (part.kind() == Kind.TASK) {
        calls(text, i, edits);
        with(text, i, edits);
      }
    }
    MethodCall.in(text).forEach(call -> times(call, edits));
    return edits.applyTo(text.lines());
  }

  private void values(Text text, int i, Edits edits) {
    Token token = text.at(i);
    if (text.isName(i) && !text.isKeywordArgument(i)) {
      edits.insertAfter(token.span(), memory.access(token.text()));
    }
  }

  private void calls(Text text, int i, Edits edits) {
    Token token = text.at(i);
    if (text.isCall(i) && OF_ASYNCIO.contains(token.text())) {
      edits.insertBefore(token.span(), names.module("asyncio") + ".");
    } else if (Set.of("io", "sleep").contains(token.text()) && Durations.isAwaited(text, i)) {
      edits.replace(token.span(), durations.awaited(token.text()));
    }
  }

  /** Locks that the player has placed are written as for threads. */
  private void with(Text text, int i, Edits edits) {
    boolean plain = text.at(i).is("with") && !text.at(i - 1).is("async");
    boolean async = objects.find(text.at(i + 1).text()).map(SharedObject::isAsync).orElse(false);
    if (plain && async) {
      edits.insertBefore(text.at(i).span(), "async ");
    }
  }

  private void times(MethodCall call, Edits edits) {
    if (objects.find(call.object().text()).isEmpty()) {
      return;
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Argument argument = call.arguments().get(i);
      if (argument.keyword().equals("timeout") || isTime(call.method().text(), i, argument)) {
        seconds(argument, edits);
      }
    }
  }

  /** Whether an argument without a keyword is a time. */
  private static boolean isTime(String method, int number, Argument argument) {
    return argument.keyword().isEmpty()
        && ((method.equals("wait") && number == 0) || (method.equals("wait_for") && number == 1));
  }

  /** Microseconds become seconds. */
  private static void seconds(Argument time, Edits edits) {
    Span span = time.span();
    if (time.words() == 1 && time.first().is(Token.Kind.NUMBER)) {
      edits.replace(span, seconds(time.first().text()));
    } else if (!time.first().is("None")) {
      boolean single = time.words() == 1;
      edits.insertBefore(span, single ? "" : "(");
      edits.insertAfter(span, (single ? "" : ")") + " / 1e6");
    }
  }

  private static String seconds(String microseconds) {
    BigDecimal number = new BigDecimal(microseconds.replace("_", "")).movePointLeft(6);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
