package gilbreak;

import gilbreak.classroom.Contest;
import gilbreak.source.Invisible;
import io.nayuki.qrcodegen.QrCode;
import java.io.PrintWriter;

/** What a teacher shows to the class: address, code, and both as a QR code. */
final class Welcome {
  private static final int QUIET = 2;
  private static final String LIGHT_ON_DARK = "\u001B[97;40m";
  private static final String RESET = "\u001B[0m";

  private final PrintWriter out;
  private final boolean drawn;

  /**
   * @param drawn whether the QR code is drawn, too; it needs a terminal with colours
   */
  Welcome(PrintWriter out, boolean drawn) {
    this.out = out;
    this.drawn = drawn;
  }

  /**
   * @param token the teacher's, if it is to be told
   */
  void say(Contest contest, String token, String url) {
    String address = url.startsWith("https") ? url : url.substring(url.indexOf("://") + 3);
    out.println(Invisible.mask(contest.title()));
    out.println();
    if (drawn) {
      code(url + "/j/" + contest.code()).lines().forEach(line -> out.println(coloured(line)));
      out.println();
    }
    out.println("Join:      ./gilbreak join " + address + " " + contest.code());
    out.println("Board:     " + url + "/c/" + contest.id());
    out.println("Projector: " + url + "/c/" + contest.id() + "/projector");
    out.println(
        "Teach:     ./gilbreak teach login " + address + " TOKEN --contest " + contest.id());
    if (!token.isEmpty()) {
      out.println("Teacher's token, shown this once: " + token);
    }
    out.println();
    out.flush();
  }

  /** So that it is light on dark in every terminal; readers need the light border. */
  private static String coloured(String line) {
    return LIGHT_ON_DARK + line + RESET;
  }

  /** Two modules a character, one above the other; a light one is drawn. */
  static String code(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    StringBuilder drawn = new StringBuilder();
    for (int y = -QUIET; y < code.size + QUIET; y += 2) {
      for (int x = -QUIET; x < code.size + QUIET; x++) {
        drawn.append(half(!code.getModule(x, y), !isDark(code, x, y + 1)));
      }
      drawn.append('\n');
    }
    return drawn.toString();
  }

  /** What is below the border is neither. */
  private static boolean isDark(QrCode code, int x, int y) {
    return code.getModule(x, y) || y >= code.size + QUIET;
  }

  private static char half(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '█' : '▀';
    }
    return lower ? '▄' : ' ';
  }
}
