package gilbreak.python;

import gilbreak.lang.Token;
import gilbreak.python.Script.Part;
import gilbreak.python.SharedObject.Library;
import gilbreak.source.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the game has and Python's library has not, found where it is used. */
public final class Refusals {
  private static final Map<String, String> GAMES_OWN =
      Map.of(
          "atomic_add", "no atomic_add",
          "compare_and_swap", "no compare_and_swap",
          "transaction", "no transactions");

  /** The classes that can say whether they are taken, from their libraries. */
  private static final Set<String> TELLS_WHETHER_LOCKED =
      Set.of(
          "threading.Lock",
          "asyncio.Lock",
          "asyncio.Condition",
          "asyncio.Semaphore",
          "asyncio.BoundedSemaphore");

  private final SharedObjects objects;
  private final Set<String> passed;

  private Refusals(Script script) {
    this.objects = new SharedObjects(script);
    this.passed =
        Stream.concat(
                script.variables().stream()
                    .filter(Script.Variable::inSharedMemory)
                    .map(Script.Variable::name),
                script.objects().keySet().stream())
            .collect(Collectors.toSet());
  }

  /** What stands in the way of printing, for each part with places that count from its start. */
  public static List<Diagnostics> check(Script script) {
    Refusals refusals = new Refusals(script);
    return script.parts().stream().map(refusals::check).toList();
  }

  private Diagnostics check(Part part) {
    Diagnostics problems = new Diagnostics();
    Text text = Text.of(part.code());
    for (int i = 0; i < text.size(); i++) {
      if (text.isName(i)) {
        Token token = text.at(i);
        word(text, i).ifPresent(what -> problems.add(token.span(), what));
      }
    }
    MethodCall.in(text).forEach(call -> method(call, problems));
    return problems;
  }

  private Optional<String> word(Text text, int i) {
    String word = text.at(i).text();
    boolean used = text.isCall(i) || text.at(i - 1).is("with");
    if (used && GAMES_OWN.containsKey(word)) {
      return Optional.of("Python has " + GAMES_OWN.get(word));
    }
    if (text.isCall(i) && word.equals("to_process")) {
      return toProcess(text, text.at(i + 2).text());
    }
    return objects.find(word).flatMap(Refusals::missing);
  }

  private static Optional<String> missing(SharedObject object) {
    if (object.kind().equals("RWLock")) {
      return Optional.of("Python has no RWLock, which %s is".formatted(object.name()));
    }
    return object.isAsync() && object.kind().equals("RLock")
        ? Optional.of("asyncio has no RLock, which %s is".formatted(object.name()))
        : Optional.empty();
  }

  /** A function goes to another process by its name: nothing else comes along. */
  private Optional<String> toProcess(Text text, String function) {
    Set<String> needs = new java.util.TreeSet<>();
    text.helpers().stream()
        .filter(helper -> helper.name().equals(function))
        .forEach(helper -> needs.addAll(text.names(helper.from(), helper.to())));
    needs.removeIf(name -> !passed.contains(name) && !name.equals("me"));
    return needs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "in Python, to_process cannot run %s, which uses %s"
                .formatted(function, String.join(", ", needs)));
  }

  private void method(MethodCall call, Diagnostics problems) {
    objects
        .find(call.object().text())
        .flatMap(object -> refusal(object, call))
        .ifPresent(what -> problems.add(call.method().span(), what));
  }

  private static Optional<String> refusal(SharedObject object, MethodCall call) {
    String method = call.method().text();
    String type = object.library().name().toLowerCase(java.util.Locale.ROOT) + "." + object.kind();
    if (method.equals("locked") && !TELLS_WHETHER_LOCKED.contains(type)) {
      return Optional.of("%s has no locked() before Python 3.14".formatted(type));
    }
    boolean counts = object.library() == Library.THREADING;
    if (method.equals("release") && !call.arguments().isEmpty() && !counts) {
      return Optional.of("the release() of %s takes no number".formatted(type));
    }
    return object.isAsync() ? limited(type, call) : Optional.empty();
  }

  /** asyncio has other ways to wait with a limit. */
  private static Optional<String> limited(String type, MethodCall call) {
    String method = call.method().text();
    int own = Set.of("put", "put_nowait", "wait_for", "notify").contains(method) ? 1 : 0;
    return call.arguments().size() <= own
        ? Optional.empty()
        : Optional.of("the %s() of %s knows no time limit".formatted(method, type));
  }
}
