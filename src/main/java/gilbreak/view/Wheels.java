package gilbreak.view;

import gilbreak.play.Ecosystem;
import gilbreak.texts.TrackerTexts;

/** Draws how many packages have their free-threaded wheel, as a number and as a bar. */
final class Wheels {
  private static final int LONGEST = 40;

  private Wheels() {}

  static void draw(Pane row, Ecosystem packages) {
    String label = sentence(packages);
    int length = Math.max(0, Math.min(LONGEST, row.width() - label.length() - 3));
    int done = (int) ((long) length * packages.wheels() / Math.max(1, packages.size()));
    int fast =
        (int) ((long) length * packages.in(Ecosystem.State.FAST) / Math.max(1, packages.size()));
    int column = row.width() - 1 - length;
    row.put(column - label.length() - 1, 0, label, Ink.PLAIN);
    row.put(column, 0, "░".repeat(length), Ink.FAINT);
    row.put(column, 0, "▓".repeat(done), Ink.GOOD);
    row.put(column, 0, "█".repeat(fast), Ink.GOOD);
  }

  static String sentence(Ecosystem packages) {
    return TrackerTexts.wheels(packages.wheels(), packages.size());
  }
}
