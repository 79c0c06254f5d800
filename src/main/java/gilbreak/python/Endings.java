package gilbreak.python;

import gilbreak.program.ProgramThread.Kind;
import java.util.ArrayList;
import java.util.List;

/** The functions of the printed program that end it when one of its threads or processes fails. */
final class Endings {
  private final Script script;
  private final Names names;

  Endings(Script script, Names names) {
    this.script = script;
    this.names = names;
  }

  List<String> definitions() {
    List<String> all = new ArrayList<>();
    if (script.has(Kind.THREAD)) {
      all.add(fail());
    }
    if (script.has(Kind.PROCESS)) {
      all.add(join());
    }
    return all;
  }

  private String fail() {
    return """
        def %s(args):
            \"""End the program when a thread ends in an exception.\"""
            %s.excepthook(args.exc_type, args.exc_value, args.exc_traceback)
        %s    %s._exit(1)
        """
        .formatted(names.own("fail"), names.module("sys"), endProcesses(), names.module("os"));
  }

  private String endProcesses() {
    if (!script.has(Kind.PROCESS)) {
      return "";
    }
    String loop =
        """
        for process in %s.active_children():
            process.kill()
        """;
    return loop.formatted(names.module("multiprocessing")).indent(4);
  }

  private String join() {
    return """
        def %s(processes):
            \"""Wait for all processes; end the program when one of them fails.\"""
            running = {process.sentinel: process for process in processes}
            while running:
                for sentinel in %s.wait(running):
                    process = running.pop(sentinel)
                    process.join()
                    if process.exitcode != 0:
                        %s.exit(1)
        """
        .formatted(
            names.own("join"), names.module("multiprocessing.connection"), names.module("sys"));
  }
}
