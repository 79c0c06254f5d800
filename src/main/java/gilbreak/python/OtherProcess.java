package gilbreak.python;

import java.util.List;

/** The function {@code to_process} of a program that calls it. */
final class OtherProcess {
  private OtherProcess() {}

  /** Its definition, or nothing. */
  static List<String> definition(List<Text> texts, Names names) {
    boolean used = texts.stream().anyMatch(text -> text.names().contains("to_process"));
    return used ? List.of(definition(names)) : List.of();
  }

  private static String definition(Names names) {
    return """
        async def to_process(function, *args):
            \"""Run a function in a process of its own.\"""
            context = %s.get_context("spawn")
            with %s.ProcessPoolExecutor(1, context) as pool:
                loop = %s.get_running_loop()
                return await loop.run_in_executor(pool, function, *args)
        """
        .formatted(
            names.module("multiprocessing"),
            names.module("concurrent.futures"),
            names.module("asyncio"));
  }
}
