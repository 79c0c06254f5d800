package gilbreak.python;

import gilbreak.python.Script.Part;
import gilbreak.python.Script.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a program that Python runs as it is, formatted as PEP 8 has it. */
public final class Printer {
  private final Script script;
  private final Names names;
  private final Memory memory;
  private final SharedObjects objects;
  private final Durations durations;
  private final List<Text> texts;
  private final Map<Part, List<String>> parameters = new HashMap<>();

  private Printer(Script written) {
    this.names = new Names(written);
    this.objects = new SharedObjects(written);
    this.memory = new Memory(written);
    this.durations = new Durations(written);
    Rewriting rewriting = new Rewriting(objects, memory, durations, names);
    this.script = written.withCode(written.parts().stream().map(rewriting::rewrite).toList());
    this.texts = script.parts().stream().map(part -> Text.of(part.code())).toList();
    for (int i = 0; i < texts.size(); i++) {
      parameters.put(script.parts().get(i), parameters(texts.get(i)));
    }
  }

  /** The program's text; the script must be one that {@link Refusals} has nothing against. */
  public static String print(Script script) {
    return new Printer(script).print();
  }

  private String print() {
    Workers workers = new Workers(script, names, parameters);
    MainFunction main = new MainFunction(script, names, memory, objects, workers);
    List<String> definitions = new ArrayList<>(durations.definitions(names));
    definitions.addAll(OtherProcess.definition(texts, names));
    definitions.addAll(functions());
    definitions.addAll(new Endings(script, names).definitions());
    definitions.addAll(main.definitions());
    List<String> paragraphs = new ArrayList<>(List.of(constants(), variables(), objects()));
    String start = "if __name__ == \"__main__\":\n    " + main.start() + "\n";
    paragraphs.add(0, names.imports());
    paragraphs.add(0, docstring());
    paragraphs.removeIf(String::isEmpty);
    return String.join("\n", paragraphs)
        + "\n\n"
        + String.join("\n\n", definitions)
        + "\n\n"
        + start;
  }

  private String docstring() {
    String about = script.about().strip().replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    return "\"\"\"" + about + (about.contains("\n") ? "\n" : "") + "\"\"\"\n";
  }

  private String constants() {
    return script.parameters().entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private String variables() {
    return memory.globals().stream()
        .map(variable -> variable.name() + " = " + Memory.first(variable) + "\n")
        .collect(Collectors.joining());
  }

  private String objects() {
    return objects.all().stream()
        .filter(object -> !object.isPassed())
        .map(object -> object.name() + " = " + object.construction(names) + "\n")
        .collect(Collectors.joining());
  }

  /** The parts' functions, each after its helpers; helpers of one name are alike. */
  private Collection<String> functions() {
    Helpers helpers = new Helpers(texts, passed(), names);
    Map<String, String> functions = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Part part = script.parts().get(i);
      PartFunction function = new PartFunction(part, texts.get(i), memory, helpers);
      function.helpers().forEach(functions::putIfAbsent);
      String name = names.function(part);
      functions.put(name, function.definition(name, parameters(texts.get(i))));
    }
    return functions.values();
  }

  /** What processes share: functions get it as parameters. */
  private Set<String> passed() {
    Set<String> passed =
        memory.passed().stream()
            .map(Variable::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    objects.all().stream()
        .filter(SharedObject::isPassed)
        .forEach(object -> passed.add(object.name()));
    return passed;
  }

  private List<String> parameters(Text text) {
    Set<String> parameters = new LinkedHashSet<>(List.of("me"));
    parameters.addAll(passed());
    parameters.retainAll(text.names());
    return List.copyOf(parameters);
  }
}
