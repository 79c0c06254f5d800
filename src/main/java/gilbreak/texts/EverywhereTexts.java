package gilbreak.texts;

/** What the keys are called that do the same on every screen. */
public final class EverywhereTexts {
  public static final String SCREEN = "everywhere";
  public static final Caption HELP = Caption.of("help", "what the keys do here");
  public static final Caption SETTINGS =
      Caption.of("", "settings: colours, mouse, …").named("settings");
  public static final Caption MOUSE =
      Caption.of("", "leave the mouse to the terminal, to select and copy; once more takes it")
          .named("mouse");
  public static final Caption QUIT = Caption.of("", "quit the game at once");
  public static final Caption SUSPEND =
      Caption.of("", "stop the game; fg in the shell goes on").named("suspend");
  public static final Caption REDRAW = Caption.of("", "draw the screen again").named("redraw");
  public static final Caption BACK = Caption.of("back", "back to where you came from");

  private EverywhereTexts() {}
}
