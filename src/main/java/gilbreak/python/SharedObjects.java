package gilbreak.python;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.python.Script.Part;
import gilbreak.python.SharedObject.Library;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The objects that a program uses, each from the library that fits those who use it. */
final class SharedObjects {
  private final Map<String, Set<Kind>> users = new TreeMap<>();
  private final List<SharedObject> objects = new ArrayList<>();

  SharedObjects(Script script) {
    script.objects().keySet().forEach(name -> users.put(name, EnumSet.noneOf(Kind.class)));
    script.parts().forEach(this::use);
    script.objects().forEach(this::join);
    script.objects().forEach(this::add);
  }

  /** Those that are used, in the order of the level. */
  List<SharedObject> all() {
    return objects;
  }

  Optional<SharedObject> find(String name) {
    return objects.stream().filter(object -> object.name().equals(name)).findFirst();
  }

  private void use(Part part) {
    Text text = Text.of(part.code());
    text.names().forEach(name -> use(name, part.kind()));
    for (int i = 0; i < text.size(); i++) {
      if (text.isCall(i) && text.at(i).text().equals("to_thread")) {
        useInThread(text, text.at(i + 2).text());
      }
    }
  }

  /** What a task hands to another thread runs there. */
  private void useInThread(Text text, String function) {
    text.helpers().stream()
        .filter(helper -> helper.name().equals(function))
        .flatMap(helper -> text.names(helper.from(), helper.to()).stream())
        .forEach(name -> use(name, Kind.THREAD));
  }

  private void use(String name, Kind kind) {
    Set<Kind> kinds = users.get(name);
    if (kinds != null) {
      kinds.add(kind);
    }
  }

  /** A condition and its lock are used by the same ones. */
  private void join(String name, String declaration) {
    Set<Kind> lock = usersOf(Declaration.of(declaration).arguments());
    lock.addAll(usersOf(name));
    usersOf(name).addAll(lock);
  }

  private void add(String name, String declaration) {
    Set<Kind> kinds = usersOf(name);
    if (!kinds.isEmpty()) {
      Declaration read = Declaration.of(declaration);
      Library library = library(read.library(), kinds);
      objects.add(new SharedObject(name, read.kind(), read.arguments(), library));
    }
  }

  private Set<Kind> usersOf(String name) {
    return users.getOrDefault(name, EnumSet.noneOf(Kind.class));
  }

  private static Library library(String named, Set<Kind> users) {
    return switch (named) {
      case "asyncio" -> Library.ASYNCIO;
      case "multiprocessing" -> Library.MULTIPROCESSING;
      case "threading", "queue" -> Library.THREADING;
      default -> library(users);
    };
  }

  private static Library library(Set<Kind> users) {
    if (users.contains(Kind.PROCESS)) {
      return Library.MULTIPROCESSING;
    }
    return users.contains(Kind.THREAD) ? Library.THREADING : Library.ASYNCIO;
  }
}
