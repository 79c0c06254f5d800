package gilbreak.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The functions {@code work}, {@code io} and {@code sleep} of a program that calls them. */
final class Durations {
  private final Set<String> plain = new HashSet<>();
  private final Set<String> awaited = new HashSet<>();

  Durations(Script script) {
    script.parts().forEach(part -> find(Text.of(part.code())));
  }

  private void find(Text text) {
    for (int i = 0; i < text.size(); i++) {
      if (text.isName(i)) {
        (isAwaited(text, i) ? awaited : plain).add(text.at(i).text());
      }
    }
  }

  /** Whether a call is one of a coroutine: {@code await} stands before it, or takes it. */
  static boolean isAwaited(Text text, int call) {
    return text.isCall(call) && (text.at(call - 1).is("await") || isTaken(text, call));
  }

  private static boolean isTaken(Text text, int call) {
    int open = text.enclosing(call);
    while (text.at(open).is("[")) {
      open = text.enclosing(open);
    }
    return Set.of("gather", "create_task").contains(text.at(open - 1).text());
  }

  /** The name of the function that is awaited, which differs from the plain one's. */
  String awaited(String function) {
    return plain.contains(function) ? "async_" + function : function;
  }

  /** The definitions, those that nothing calls left out. */
  List<String> definitions(Names names) {
    List<String> all = new ArrayList<>();
    if (plain.contains("work")) {
      all.add(work(names.module("time")));
    }
    if (plain.contains("io")) {
      all.add(sleep("io", "Wait for the outside world, us microseconds.", names));
    }
    if (plain.contains("sleep")) {
      all.add(sleep("sleep", "Do nothing for us microseconds.", names));
    }
    if (awaited.contains("io")) {
      all.add(asyncSleep("io", "Wait for the outside world; other tasks go on.", names));
    }
    if (awaited.contains("sleep")) {
      all.add(asyncSleep("sleep", "Do nothing for us microseconds; other tasks go on.", names));
    }
    return all;
  }

  private static String work(String time) {
    return """
        def work(us):
            \"""Compute for us microseconds of this thread's own time.\"""
            end = %1$s.thread_time() + us / 1e6
            while %1$s.thread_time() < end:
                pass
        """
        .formatted(time);
  }

  private static String sleep(String name, String says, Names names) {
    return """
        def %s(us):
            \"""%s\"""
            %s.sleep(us / 1e6)
        """
        .formatted(name, says, names.module("time"));
  }

  private String asyncSleep(String name, String says, Names names) {
    return """
        async def %s(us):
            \"""%s\"""
            await %s.sleep(us / 1e6)
        """
        .formatted(awaited(name), says, names.module("asyncio"));
  }
}
