package gilbreak.lang;

import gilbreak.program.ProgramThread.Kind;
import gilbreak.program.Type;
import java.util.ArrayList;
import java.util.List;

/** What a text can start while it runs. */
final class Children {
  /** The most that a program can run, with all that is started on the way. */
  static final int MOST_OF_ALL = 64;

  static final String TOO_MANY =
      "with all copies and all that they start, more than %d would run".formatted(MOST_OF_ALL);

  private final Children oldest;
  private int descendants;
  private final List<Child> all = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();

  /** What a text that starts with the program can start. */
  Children() {
    this.oldest = this;
  }

  /** What something can start that is started itself. */
  Children(Children parent) {
    this.oldest = parent.oldest;
  }

  /** Notes that there will be one more in the family; its own children are born before it. */
  void expect() {
    if (++oldest.descendants > MOST_OF_ALL) {
      throw new CodeBuilder.TooLong(TOO_MANY);
    }
  }

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
