package gilbreak.python;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.python.Script.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one part becomes: its function, and the helpers that stand beside it in the module. */
final class PartFunction {
  private final Part part;
  private final Text text;
  private final Memory memory;
  private final List<Helper> outside;

  PartFunction(Part part, Text text, Memory memory, Helpers helpers) {
    this.part = part;
    this.text = text;
    this.memory = memory;
    this.outside = text.helpers().stream().filter(helpers::isOutside).toList();
  }

  /** The definitions of the helpers in the module, by their names. */
  Map<String, String> helpers() {
    Map<String, String> definitions = new LinkedHashMap<>();
    for (Helper helper : outside) {
      List<String> lines = new ArrayList<>(comments(helper));
      lines.addAll(Helpers.lines(text, helper, globals(helper)));
      definitions.put(helper.name(), String.join("\n", lines) + "\n");
    }
    return definitions;
  }

  /** The definition of the part's own function. */
  String definition(String name, List<String> parameters) {
    String def = part.kind() == Kind.TASK ? "async def " : "def ";
    List<String> body = new ArrayList<>();
    Set<String> globals = memory.globals(text.assigned(0, text.size(), text.helpers()));
    if (!globals.isEmpty()) {
      body.add("global " + String.join(", ", globals));
    }
    lines(body);
    if (body.stream().allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
      body.add("pass");
    }
    String head = Layout.brackets(def + name + "(", parameters, "):", Layout.WIDTH);
    return head + "\n" + indented(body);
  }

  private static String indented(List<String> lines) {
    return lines.stream()
        .map(line -> line.isEmpty() ? "\n" : "    " + line + "\n")
        .collect(Collectors.joining());
  }

  private Set<String> globals(Helper helper) {
    return memory.globals(text.assigned(helper.from(), helper.to(), List.of()));
  }

  private void lines(List<String> body) {
    for (int line = 1; line <= text.lines().size(); line++) {
      Optional<Helper> helper = helperFrom(line);
      if (helper.isEmpty()) {
        add(body, text.lines().get(line - 1));
        continue;
      }
      int comments = comments(helper.get()).size();
      if (outside.contains(helper.get())) {
        body.subList(body.size() - comments, body.size()).clear();
      } else {
        separate(body, body.size() - comments);
        body.addAll(Helpers.lines(text, helper.get(), globals(helper.get())));
        body.add("");
      }
      line = helper.get().lastLine();
    }
    strip(body);
  }

  private Optional<Helper> helperFrom(int line) {
    return text.helpers().stream().filter(helper -> helper.firstLine() == line).findFirst();
  }

  /** Adds a line; blank ones only one at a time, and none at the start. */
  private static void add(List<String> body, String line) {
    boolean afterBlank = body.isEmpty() || body.get(body.size() - 1).isEmpty();
    if (!line.isEmpty() || !afterBlank) {
      body.add(line);
    }
  }

  /** Puts a blank line before a definition inside the function. */
  private static void separate(List<String> body, int at) {
    if (at > 0 && !body.get(at - 1).isEmpty()) {
      body.add(at, "");
    }
  }

  private static void strip(List<String> body) {
    while (!body.isEmpty() && body.get(body.size() - 1).isEmpty()) {
      body.remove(body.size() - 1);
    }
  }

  /** The comments right above a helper. */
  private List<String> comments(Helper helper) {
    int end = helper.firstLine() - 1;
    int start = end;
    while (start > 0 && text.lines().get(start - 1).startsWith("#")) {
      start--;
    }
    return text.lines().subList(start, end);
  }
}
