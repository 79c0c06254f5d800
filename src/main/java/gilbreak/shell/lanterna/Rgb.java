package gilbreak.shell.lanterna;

import java.util.Comparator;
import java.util.stream.IntStream;

/** A colour by its parts, each from 0 to 255. */
record Rgb(int red, int green, int blue) {
  /** The first of the 256 colours that are the same on every terminal. */
  private static final int FIRST = 16;

  private static final int GREYS = 232;
  private static final int LAST = 255;

  /** From six hexadecimal digits. */
  static Rgb of(String digits) {
    int all = Integer.parseInt(digits, 16);
    return new Rgb(all >> 16, (all >> 8) & 0xff, all & 0xff);
  }

  /** One of the 256 colours: six levels of each part, then a row of greys. */
  static Rgb ofIndex(int index) {
    if (index >= GREYS) {
      int grey = 8 + 10 * (index - GREYS);
      return new Rgb(grey, grey, grey);
    }
    int cube = index - FIRST;
    return new Rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
  }

  private static int level(int step) {
    return step == 0 ? 0 : 55 + 40 * step;
  }

  /** The nearest of the 256 colours. */
  int index() {
    return IntStream.rangeClosed(FIRST, LAST)
        .boxed()
        .min(Comparator.comparingInt(index -> distance(ofIndex(index))))
        .orElseThrow();
  }

  private int distance(Rgb other) {
    int r = red - other.red;
    int g = green - other.green;
    int b = blue - other.blue;
    return r * r + g * g + b * b;
  }
}
