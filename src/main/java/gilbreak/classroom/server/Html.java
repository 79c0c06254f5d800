package gilbreak.classroom.server;

import gilbreak.classroom.Player;
import java.util.Locale;

/** Text as a part of HTML and SVG: nothing in it means anything there. */
final class Html {
  private Html() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** A player's name, which never turns the words around it. */
  static String name(String name) {
    return "<bdi>" + escape(name) + "</bdi>";
  }

  /** The attributes of a row by which a script finds a player and sees who has moved. */
  static String ranked(int rank, Player player) {
    return " data-player=\"%d\" data-rank=\"%d\"".formatted(player.id(), rank);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** So many times as fast, in one line. */
  static String times(double speedup) {
    return number(speedup) + "\u00a0×";
  }

  /** So many things, in words. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
