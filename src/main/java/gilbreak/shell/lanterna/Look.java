package gilbreak.shell.lanterna;

import java.util.ArrayList;
import java.util.List;

/**
 * How a cell looks, as parameters of the terminal's "select graphic rendition".
 *
 * @param fore the parameters for the colour of the glyph; empty for the terminal's own
 * @param back those for the background
 * @param weight bold, underlined and reversed, each by its digit
 */
record Look(String fore, String back, String weight) {
  private static final String CSI = "\u001b[";

  /** Whether a blank looks the same in another look. */
  boolean blankAs(Look other) {
    return back.equals(other.back) && filled().equals(other.filled());
  }

  /** What is seen of a blank besides its background. */
  private String filled() {
    return weight.replace("1", "") + (weight.contains("7") ? fore : "");
  }

  /** What to send, whatever was before. */
  String whole() {
    List<String> all = parameters("", "", "");
    return CSI + (all.isEmpty() ? "" : "0;" + String.join(";", all)) + "m";
  }

  /** What to send behind another look. */
  String after(Look before) {
    boolean heavier = before.weight.chars().allMatch(digit -> weight.indexOf(digit) >= 0);
    boolean coloured =
        before.fore.isEmpty() == fore.isEmpty() && before.back.isEmpty() == back.isEmpty();
    if (!heavier || !coloured) {
      return whole();
    }
    List<String> news = parameters(before.fore, before.back, before.weight);
    return news.isEmpty() ? "" : CSI + String.join(";", news) + "m";
  }

  /** The parameters for what is not there yet. */
  private List<String> parameters(String hasFore, String hasBack, String hasWeight) {
    List<String> all = new ArrayList<>();
    weight
        .chars()
        .filter(digit -> hasWeight.indexOf(digit) < 0)
        .forEach(digit -> all.add(String.valueOf((char) digit)));
    if (!fore.equals(hasFore)) {
      all.add(fore);
    }
    if (!back.equals(hasBack)) {
      all.add(back);
    }
    return all;
  }
}
