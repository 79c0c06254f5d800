package gilbreak.lang;

import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import gilbreak.source.Spelling;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A synchronisation object as a level declares it: {@code Semaphore(0)}, {@code asyncio.Lock}.
 *
 * @param library empty when it follows from who uses the object
 * @param argument what stands in the brackets: a number or a name; empty when nothing does
 * @param spurious whether waiting on this condition may end for nothing
 */
public record Declaration(
    String name, Kind kind, Optional<Library> library, String argument, boolean spurious) {
  private static final Pattern FORM =
      Pattern.compile("(?:([a-z]+)\\.)?([A-Za-z]+)(?:\\(\\s*(\\w*)\\s*\\))?");

  private static final Map<String, Kind> KINDS =
      Arrays.stream(Kind.values())
          .collect(
              Collectors.toMap(
                  Kind::word, kind -> kind, (one, other) -> one, () -> new LinkedHashMap<>()));

  /** A lock that a tool places. */
  public static Declaration lock(String name) {
    return new Declaration(name, Kind.LOCK, Optional.empty(), "", false);
  }

  /** As a level declares it: {@code Semaphore(0)}. */
  public String text() {
    String module = library.map(stated -> stated.module() + ".").orElse("");
    return module + kind.word() + (argument.isEmpty() ? "" : "(" + argument + ")");
  }

  /**
   * Reads the text of a declaration.
   *
   * @throws IllegalArgumentException with what was expected instead
   */
  public static Declaration parse(String name, String text, boolean spurious) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected an object such as Lock, Semaphore(0) or Barrier(n)");
    }
    Kind kind = KINDS.get(form.group(2));
    if (kind == null) {
      throw new IllegalArgumentException(unknown(form.group(2)));
    }
    String argument = form.group(3) == null ? "" : form.group(3);
    requireArgument(kind, argument);
    return new Declaration(name, kind, library(kind, form.group(1)), argument, spurious);
  }

  private static String unknown(String kind) {
    String advice =
        Spelling.nearest(kind, KINDS.keySet())
            .map(near -> "did you mean " + near + "?")
            .orElse("expected one of " + String.join(", ", KINDS.keySet()));
    return "unknown kind of object %s; %s".formatted(kind, advice);
  }

  private static void requireArgument(Kind kind, String argument) {
    if (kind == Kind.BARRIER && argument.isEmpty()) {
      throw new IllegalArgumentException("expected how many threads meet, such as Barrier(2)");
    }
    boolean none = kind == Kind.LOCK || kind == Kind.RLOCK || kind == Kind.EVENT;
    if ((none || kind == Kind.RW_LOCK) && !argument.isEmpty()) {
      throw new IllegalArgumentException("%s() is given nothing".formatted(kind.word()));
    }
  }

  private static Optional<Library> library(Kind kind, String module) {
    if (module == null || (module.equals("queue") && kind == Kind.QUEUE)) {
      return module == null ? Optional.empty() : Optional.of(Library.THREADING);
    }
    List<Library> having =
        Arrays.stream(Library.values()).filter(library -> has(library, kind)).toList();
    return Optional.of(
        having.stream()
            .filter(library -> library.module().equals(module))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(noSuch(kind, module, having))));
  }

  private static boolean has(Library library, Kind kind) {
    return kind != Kind.RW_LOCK && !(library == Library.ASYNCIO && kind == Kind.RLOCK);
  }

  private static String noSuch(Kind kind, String module, List<Library> having) {
    String word = kind.word();
    String known =
        Stream.concat(
                Stream.of(word), having.stream().map(library -> library.module() + "." + word))
            .collect(Collectors.joining(", "));
    return "there is no %s.%s; expected %s%s"
        .formatted(module, word, having.isEmpty() ? "" : "one of ", known);
  }
}
