package gilbreak.lang;

import gilbreak.program.SyncObject;
import gilbreak.program.SyncObject.Kind;
import gilbreak.program.SyncObject.Library;
import gilbreak.program.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The synchronisation objects by their names. A condition without a lock of its own choice gets a
 * reentrant one, which bears the same name and comes before it.
 */
final class ObjectTable {
  /** The largest size: of a queue, because each of its places is part of every state. */
  static final int LARGEST = 1024;

  private final List<SyncObject> objects = new ArrayList<>();
  private final BitSet filled = new BitSet();

  /**
   * @param libraries which library each object without a stated one is of
   */
  ObjectTable(
      List<Declaration> declarations,
      Map<String, Long> parameters,
      Map<String, Library> libraries) {
    for (Declaration declaration : declarations) {
      Library library =
          declaration
              .library()
              .orElse(libraries.getOrDefault(declaration.name(), Library.THREADING));
      objects.add(
          declaration.kind() == Kind.CONDITION
              ? condition(declaration, library)
              : object(declaration, library, size(declaration, parameters)));
    }
  }

  private SyncObject condition(Declaration declaration, Library library) {
    int lock = find(declaration.argument()).orElse(objects.size());
    if (lock == objects.size()) {
      Kind kind = library == Library.ASYNCIO ? Kind.LOCK : Kind.RLOCK;
      objects.add(
          new SyncObject(
              declaration.name(),
              kind,
              library,
              0,
              SyncObject.NO_LOCK,
              false,
              Type.NONE,
              SyncObject.UNKNOWN));
    }
    return new SyncObject(
        declaration.name(),
        Kind.CONDITION,
        library,
        0,
        lock,
        declaration.spurious(),
        Type.NONE,
        SyncObject.UNKNOWN);
  }

  private static SyncObject object(Declaration declaration, Library library, int size) {
    return new SyncObject(
        declaration.name(),
        declaration.kind(),
        library,
        size,
        SyncObject.NO_LOCK,
        false,
        Type.NONE,
        SyncObject.UNKNOWN);
  }

  /** The size that a declaration gives at this size of the level. */
  private static int size(Declaration declaration, Map<String, Long> parameters) {
    String argument = declaration.argument();
    if (argument.isEmpty()) {
      boolean semaphore =
          declaration.kind() == Kind.SEMAPHORE || declaration.kind() == Kind.BOUNDED_SEMAPHORE;
      return semaphore ? 1 : 0;
    }
    return Math.toIntExact(
        Character.isDigit(argument.charAt(0))
            ? Long.parseLong(argument)
            : parameters.getOrDefault(argument, 0L));
  }

  List<SyncObject> all() {
    return List.copyOf(objects);
  }

  /** The same, each with the number of items that the texts put into it. */
  List<SyncObject> all(Puts puts) {
    return IntStream.range(0, objects.size())
        .mapToObj(number -> objects.get(number).withPuts(puts.into(number)))
        .toList();
  }

  SyncObject get(int number) {
    return objects.get(number);
  }

  /** The number of the object with this name. */
  Optional<Integer> find(String name) {
    for (int i = objects.size() - 1; i >= 0; i--) {
      if (objects.get(i).name().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** {@code A is a lock}. */
  String describe(String name) {
    Kind kind = find(name).map(number -> get(number).kind()).orElse(Kind.LOCK);
    String word = kind == Kind.LOCK ? "lock" : kind.word();
    return "%s is %s %s".formatted(name, "AEIOR".indexOf(word.charAt(0)) < 0 ? "a" : "an", word);
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> names.add(object.name()));
    return names;
  }

  /** Notes that a queue is given such an item; false when it holds items of another type. */
  boolean fill(int number, Type item) {
    SyncObject old = objects.get(number);
    Optional<Type> joined = filled.get(number) ? old.items().join(item) : Optional.of(item);
    filled.set(number);
    objects.set(
        number,
        new SyncObject(
            old.name(),
            old.kind(),
            old.library(),
            old.size(),
            old.lock(),
            old.spurious(),
            joined.orElse(old.items()),
            old.puts()));
    return joined.isPresent();
  }
}
