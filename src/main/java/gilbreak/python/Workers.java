package gilbreak.python;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.python.Script.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The expressions that make threads, processes and tasks from the parts' functions. */
final class Workers {
  /** The longest line, without the indentation of the main function. */
  private static final int WIDTH = Layout.WIDTH - 4;

  /** The longest line inside a list, a comma after it left out. */
  private static final int ROOM = WIDTH - 5;

  private final Script script;
  private final Names names;
  private final Map<Part, List<String>> parameters;

  /**
   * @param parameters what the function of each part takes
   */
  Workers(Script script, Names names, Map<Part, List<String>> parameters) {
    this.script = script;
    this.names = names;
    this.parameters = parameters;
  }

  List<String> parameters(Part part) {
    return parameters.getOrDefault(part, List.of());
  }

  /** The statement that makes all threads, or all processes. */
  String list(Kind kind, String name) {
    List<Part> parts = script.parts(kind);
    if (parts.size() > 1) {
      return parts.stream()
          .map(part -> element(worker(part, ROOM), part, ROOM) + ",")
          .map(element -> element.indent(4))
          .collect(Collectors.joining("", name + " = [\n", "]\n"));
    }
    Part only = parts.get(0);
    String line = name + " = [" + worker(only, WIDTH) + copies(only) + "]\n";
    boolean fits = line.length() <= WIDTH && line.indexOf('\n') == line.length() - 1;
    String end = only.copies() > 1 ? "\n" + copies(only).strip() : ",";
    return fits ? line : name + " = [\n" + (worker(only, ROOM) + end).indent(4) + "]\n";
  }

  /** The statement that runs all tasks. */
  String gather() {
    List<String> tasks =
        script.parts(Kind.TASK).stream().map(part -> element(call(part), part, WIDTH)).toList();
    String head = "await " + names.module("asyncio") + ".gather(";
    return Layout.brackets(head, tasks, ")", WIDTH) + "\n";
  }

  private String call(Part part) {
    return names.function(part) + "(" + String.join(", ", arguments(part)) + ")";
  }

  /** One element of a list for a part, or several. */
  private String element(String worker, Part part, int room) {
    if (part.copies() == 1) {
      return worker;
    }
    String line = "*(" + worker + copies(part) + ")";
    return line.length() <= room && !line.contains("\n")
        ? line
        : "*(\n" + (worker + "\n" + copies(part).strip()).indent(4) + ")";
  }

  private String copies(Part part) {
    if (part.copies() == 1) {
      return "";
    }
    String number = parameters(part).contains("me") ? "me" : "_";
    return " for %s in range(%d)".formatted(number, part.copies());
  }

  private List<String> arguments(Part part) {
    return parameters(part).stream()
        .map(name -> name.equals("me") && part.copies() == 1 ? "0" : name)
        .toList();
  }

  private String worker(Part part, int room) {
    String type =
        part.kind() == Kind.THREAD
            ? names.module("threading") + ".Thread("
            : names.own("context") + ".Process(";
    List<String> elements = new ArrayList<>(List.of("target=" + names.function(part)));
    List<String> arguments = arguments(part);
    if (!arguments.isEmpty()) {
      String end = arguments.size() == 1 ? ",)" : ")";
      elements.add("args=(" + String.join(", ", arguments) + end);
    }
    if (isDaemon(part)) {
      elements.add("daemon=True");
    }
    return Layout.brackets(type, elements, ")", room);
  }

  /** Whether the program ends although it does not: when something else has failed. */
  private boolean isDaemon(Part part) {
    return part.kind() == Kind.PROCESS
        || script.parts().stream().anyMatch(other -> other.kind() != part.kind());
  }
}
