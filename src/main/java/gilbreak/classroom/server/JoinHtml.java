package gilbreak.classroom.server;

import gilbreak.classroom.Contest;
import io.nayuki.qrcodegen.QrCode;

/** What a code is for that somebody has scanned or reads on the wall. */
final class JoinHtml {
  private static final int QUIET = 4;

  /** Of an address; a longer one makes a drawing that nobody scans. */
  private static final int LONGEST = 300;

  private JoinHtml() {}

  /**
   * @param origin as the one who asks has written it, such as {@code http://192.168.1.20:8080}
   */
  static String of(Contest contest, String origin) {
    String address = origin.startsWith("http://") ? origin.substring(7) : origin;
    return """
        <h1>%s</h1>
        <p>To take part, start the game on your machine with this address and code:</p>
        <p class="command"><code>./gilbreak join <span id="origin">%s</span> %s</code></p>
        <p>Or press <kbd>J</kbd> on the map of a game that is open.</p>
        <div class="join">
        <dl>
        <dt>Address</dt><dd><span id="address">%2$s</span></dd>
        <dt>Code</dt><dd>%3$s</dd>
        </dl>
        %s
        </div>
        <p><a href="/c/%s">Look at the board</a></p>
        """
        .formatted(
            Html.escape(contest.title()),
            Html.escape(address),
            Html.escape(contest.code()),
            qr(origin + "/j/" + contest.code()),
            Html.escape(contest.id()));
  }

  /** Dark on light in every look, with the border that readers need. */
  private static String qr(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        }
      }
    }
    return """
        <svg class="qr" role="img" viewBox="0 0 %d %1$d" aria-label="QR code of this page's address">
        <rect width="%1$d" height="%1$d"/><path d="%s"/>
        </svg>"""
        .formatted(code.size + 2 * QUIET, path);
  }
}
