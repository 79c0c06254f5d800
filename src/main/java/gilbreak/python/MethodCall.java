package gilbreak.python;

import gilbreak.lang.Token;
import gilbreak.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A call of an object's method. */
record MethodCall(Token object, Token method, List<Argument> arguments) {

  /**
   * One argument.
   *
   * @param keyword its name, or empty
   * @param words how many words its value has
   * @param first the first word
   * @param last the last word
   */
  record Argument(String keyword, int words, Token first, Token last) {
    Span span() {
      return first.span().to(last.span());
    }
  }

  /** All such calls in a text. */
  static List<MethodCall> in(Text text) {
    return IntStream.range(0, text.size())
        .filter(i -> text.isName(i) && text.at(i + 1).is(".") && text.at(i + 3).is("("))
        .mapToObj(i -> new MethodCall(text.at(i), text.at(i + 2), arguments(text, i + 3)))
        .toList();
  }

  private static List<Argument> arguments(Text text, int open) {
    List<Argument> arguments = new ArrayList<>();
    int end = text.closing(open);
    int start = open + 1;
    for (int i = start; i <= end; i++) {
      if ((i == end || text.at(i).is(",")) && start < i) {
        arguments.add(argument(text, start, i));
      }
      if (text.at(i).is(",")) {
        start = i + 1;
      } else if (i < end && Text.isOpening(text.at(i))) {
        i = text.closing(i);
      }
    }
    return List.copyOf(arguments);
  }

  private static Argument argument(Text text, int from, int to) {
    boolean named = text.isKeywordArgument(from);
    int start = named ? from + 2 : from;
    String keyword = named ? text.at(from).text() : "";
    return new Argument(keyword, to - start, text.at(start), text.at(to - 1));
  }
}
