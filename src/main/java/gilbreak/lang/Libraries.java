package gilbreak.lang;

import gilbreak.program.ProgramThread;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which library each object is of: the stated one, else the one that fits those who use it. A lock
 * and its conditions belong together.
 */
final class Libraries {
  private final Source source;
  private final Map<String, Library> libraries = new HashMap<>();

  Libraries(Source source) {
    this.source = source;
    for (Declaration object : source.objects()) {
      libraries.put(object.name(), library(object));
    }
  }

  /** The library of each object, by its name. */
  Map<String, Library> ofObjects() {
    return libraries;
  }

  /** A condition and its lock that do not fit, in words. */
  Optional<String> mismatch() {
    return source.objects().stream()
        .filter(object -> object.kind() == Kind.CONDITION)
        .flatMap(condition -> mismatch(condition).stream())
        .findFirst();
  }

  private Optional<String> mismatch(Declaration condition) {
    return source.objects().stream()
        .filter(lock -> lock.name().equals(condition.argument()))
        .filter(lock -> (isAsync(lock) || isAsync(condition)) && !fits(lock, condition))
        .map(lock -> "%s takes no %s".formatted(words(condition), words(lock)))
        .findFirst();
  }

  private boolean fits(Declaration lock, Declaration condition) {
    return isAsync(lock) && isAsync(condition) && lock.kind() == Kind.LOCK;
  }

  private boolean isAsync(Declaration object) {
    return libraries.get(object.name()) == Library.ASYNCIO;
  }

  private String words(Declaration object) {
    Library library = libraries.getOrDefault(object.name(), Library.THREADING);
    return "%s.%s %s".formatted(library.module(), object.kind().word(), object.name());
  }

  private Library library(Declaration object) {
    List<Declaration> together = together(object);
    Optional<Library> stated =
        together.stream().flatMap(other -> other.library().stream()).findFirst();
    Library fitting = object.kind() == Kind.RW_LOCK ? Library.THREADING : fitting(together);
    return object.library().orElse(stated.orElse(fitting));
  }

  /** The object, its lock if it is a condition, and all conditions of that lock. */
  private List<Declaration> together(Declaration object) {
    String key = key(object);
    return source.objects().stream().filter(other -> key(other).equals(key)).toList();
  }

  private static String key(Declaration object) {
    boolean over = object.kind() == Kind.CONDITION && !object.argument().isEmpty();
    return over ? object.argument() : object.name();
  }

  /** What a process uses is multiprocessing's; what only tasks use is asyncio's. */
  private Library fitting(List<Declaration> together) {
    Set<ProgramThread.Kind> users = EnumSet.noneOf(ProgramThread.Kind.class);
    for (Source.Threads text : source.threads()) {
      if (together.stream().anyMatch(object -> text.tree().mentions(object.name()))) {
        users.add(text.kind());
      }
    }
    if (users.contains(ProgramThread.Kind.PROCESS)) {
      return Library.MULTIPROCESSING;
    }
    return users.equals(Set.of(ProgramThread.Kind.TASK)) ? Library.ASYNCIO : Library.THREADING;
  }
}
