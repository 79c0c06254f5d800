package gilbreak.python;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.python.Script.Part;
import gilbreak.python.Script.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program in the form of the test programs, with more in it: {@code objects} and {@code
 * shared_memory} in the head, and texts under {@code task NAME} and {@code process NAME}.
 */
public final class ScriptText {
  private static final Pattern PART = Pattern.compile("(thread|task|process) (\\w+)(?: x(\\d+))?");

  private final Map<String, String> head = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();

  private ScriptText(String text) {
    List<String> lines = text.lines().toList();
    int at = 0;
    while (!PART.matcher(lines.get(at)).matches()) {
      String line = lines.get(at++);
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] pair = line.split(": *", 2);
        head.put(pair[0], pair[1].strip());
      }
    }
    while (at < lines.size()) {
      List<String> rest = lines.subList(at + 1, lines.size());
      List<String> code = rest.stream().takeWhile(line -> !PART.matcher(line).matches()).toList();
      parts.add(part(lines.get(at), String.join("\n", code)));
      at += 1 + code.size();
    }
  }

  public static ScriptText of(String text) {
    return new ScriptText(text);
  }

  public static ScriptText read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the head says under a key, or nothing. */
  public String expected(String key) {
    return head.getOrDefault(key, "");
  }

  public Script script(String about) {
    Map<String, Long> parameters = new LinkedHashMap<>();
    words("params")
        .forEach(pair -> parameters.put(left(pair), Long.parseLong(right(pair).replace("_", ""))));
    Map<String, String> objects = new LinkedHashMap<>();
    words("locks").forEach(lock -> objects.put(lock, "Lock"));
    words("objects").forEach(pair -> objects.put(left(pair), right(pair)));
    List<Variable> variables = words("shared").stream().map(this::variable).toList();
    return new Script(about, parameters, variables, objects, parts);
  }

  private Variable variable(String pair) {
    boolean list = right(pair).startsWith("[");
    List<String> values = Arrays.asList(right(pair).replaceAll("[\\[\\]]", "").split(","));
    return new Variable(left(pair), list, values, words("shared_memory").contains(left(pair)));
  }

  private static Part part(String line, String code) {
    Matcher form = PART.matcher(line);
    if (!form.matches()) {
      throw new AssertionError(line);
    }
    int copies = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
    Kind kind = Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new Part(form.group(2), copies, kind, code);
  }

  private List<String> words(String key) {
    return Arrays.stream(expected(key).split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  private static String left(String pair) {
    return pair.substring(0, pair.indexOf('='));
  }

  private static String right(String pair) {
    return pair.substring(pair.indexOf('=') + 1);
  }
}
