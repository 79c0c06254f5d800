package gilbreak.texts;

/** What the keys are called that move through a long text. */
public final class ScrollTexts {
  public static final Caption DOWN = Caption.of("", "down");
  public static final Caption UP = Caption.of("", "up");
  public static final Caption PAGE_DOWN = Caption.of("", "a page down");
  public static final Caption PAGE_UP = Caption.of("", "a page up");
  public static final Caption START = Caption.of("", "to the start");
  public static final Caption END = Caption.of("", "to the end");

  private ScrollTexts() {}
}
