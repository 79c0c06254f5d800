package gilbreak.lang;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Type;
import java.util.ArrayList;
import java.util.List;

/** What a text can start while it runs. */
final class Children {
  private final List<Child> all = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();

  /** Adds one whose code is complete; answers its number. */
  int add(Emission emission, String name, Kind kind, Type returns) {
    all.add(new Child(name, kind, 0, emission.code.build(), emission.children.all()));
    types.add(returns);
    return all.size() - 1;
  }

  List<Child> all() {
    return all;
  }

  /** What a child returns. */
  Type type(int number) {
    return types.get(number);
  }
}
