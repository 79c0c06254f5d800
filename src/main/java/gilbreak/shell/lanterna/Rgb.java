package gilbreak.shell.lanterna;

/** A colour by its parts, each from 0 to 255. */
record Rgb(int red, int green, int blue) {
  /** The first of the 256 colours that are the same on every terminal. */
  private static final int FIRST = 16;

  private static final int GREYS = 232;
  private static final int LAST_GREY = 23;

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

  /** The nearest of the 256 colours, and of several the first. */
  int index() {
    int cube = FIRST + 36 * step(red) + 6 * step(green) + step(blue);
    int grey = GREYS + nearestGrey();
    return distance(ofIndex(grey)) < distance(ofIndex(cube)) ? grey : cube;
  }

  /** The step whose level is nearest; between two the lower one. */
  private static int step(int part) {
    return part <= level(1) / 2 ? 0 : 1 + Math.max(0, -Math.floorDiv(level(1) + 20 - part, 40));
  }

  /** The grey that is nearest to the mean of the parts is nearest to the colour. */
  private int nearestGrey() {
    int steps = -Math.floorDiv(3 * (8 + 5) - (red + green + blue), 3 * 10);
    return Math.max(0, Math.min(LAST_GREY, steps));
  }

  private int distance(Rgb other) {
    int r = red - other.red;
    int g = green - other.green;
    int b = blue - other.blue;
    return r * r + g * g + b * b;
  }
}
