package gilbreak.shell.lanterna;

/** The colours of a theme, by what they are for. */
enum Hue {
  BACKGROUND,
  TEXT,
  FAINT,
  GOOD,
  BAD,
  COMMENT,
  PLACED,
  FIRST,
  SECOND,
  THIRD,
  FOURTH
}
