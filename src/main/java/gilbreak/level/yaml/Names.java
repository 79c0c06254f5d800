package gilbreak.level.yaml;

import gilbreak.lang.Words;
import gilbreak.source.Span;
import gilbreak.yaml.Excerpt;
import gilbreak.yaml.Expect;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names that live side by side, each of which may be given only once. */
final class Names {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

  private final Expect expect;
  private final Map<String, Span> taken = new HashMap<>();

  Names(Expect expect) {
    this.expect = expect;
  }

  /** Takes a name, and complains when it is none or taken already. */
  void take(String name, Span span) {
    if (!IDENTIFIER.matcher(name).matches()) {
      expect.problem(
          span,
          "%s is no name; a name has at most 40 letters a-z, digits and _, and begins with no digit"
              .formatted(Excerpt.of(name)));
    } else if (Words.isKeyword(name)) {
      expect.problem(span, name + " is a word of Python; choose another name");
    } else if (!Words.isFree(name)) {
      expect.problem(span, name + " has a meaning in every thread; choose another name");
    } else if (taken.containsKey(name)) {
      String message = "the name %s is taken in line %d; choose another name";
      expect.problem(span, message.formatted(name, taken.get(name).line()));
    } else {
      note(name, span);
    }
  }

  /** Takes a name without a look at it. */
  void note(String name, Span span) {
    taken.put(name, span);
  }
}
