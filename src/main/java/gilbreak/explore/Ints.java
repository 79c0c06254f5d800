package gilbreak.explore;

/** A growing list of ints. */
final class Ints {
  private final Rows rows = new Rows(1);

  void add(int value) {
    rows.add();
    rows.set(rows.size() - 1, 0, value);
  }

  int get(int index) {
    return rows.get(index, 0);
  }

  void set(int index, int value) {
    rows.set(index, 0, value);
  }

  int size() {
    return rows.size();
  }
}
