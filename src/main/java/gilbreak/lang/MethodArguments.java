package gilbreak.lang;

import gilbreak.source.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a method is given, by the names of its parameters. */
final class MethodArguments {
  private final Map<String, Expr> given = new HashMap<>();

  /** Binds in Python's way; notes what does not fit. */
  MethodArguments(Expr.Method call, List<String> parameters, Emission emission) {
    String method = call.method().name();
    if (call.arguments().size() > parameters.size()) {
      String most =
          parameters.isEmpty() ? "nothing" : "at most %d value(s)".formatted(parameters.size());
      emission.error(
          call.span(),
          "%s() takes %s, this call has %d".formatted(method, most, call.arguments().size()));
    }
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      given.put(parameters.get(i), call.arguments().get(i));
    }
    for (Expr.Keyword keyword : call.keywords()) {
      String name = keyword.name().name();
      if (!parameters.contains(name)) {
        String hint = Spelling.hint(name, Set.copyOf(parameters));
        emission.error(
            keyword.name().span(), "%s() has no parameter '%s'%s".formatted(method, name, hint));
      } else if (given.putIfAbsent(name, keyword.value()) != null) {
        emission.error(
            keyword.name().span(), "%s() got two values for '%s'".formatted(method, name));
      }
    }
  }

  Optional<Expr> get(String parameter) {
    return Optional.ofNullable(given.get(parameter));
  }
}
