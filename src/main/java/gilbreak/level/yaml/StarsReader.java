package gilbreak.level.yaml;

import gilbreak.level.Level.Stars;
import gilbreak.yaml.Expect;
import gilbreak.yaml.Fields;
import gilbreak.yaml.Node;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what two and three stars take. */
final class StarsReader {
  private static final Pattern FACTOR = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,4})?)");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?) ?%");
  private static final int MOST = 64;

  private final Expect expect;

  StarsReader(Expect expect) {
    this.expect = expect;
  }

  Stars read(Node node) {
    Fields stars = expect.map(node, "stars");
    double two = stars.find("two").map(this::two).orElse(Stars.DEFAULT.two());
    double three = stars.find("three").map(this::three).orElse(Stars.DEFAULT.three());
    stars.end();
    return new Stars(two, three);
  }

  private double two(Node node) {
    String expected = "a speedup from 1 to " + MOST + " such as 1.3";
    return number(node, FACTOR, factor -> factor >= 1 && factor <= MOST, expected);
  }

  private double three(Node node) {
    String expected = "a share of par's speedup from 1% to 100% such as 90%";
    return number(node, SHARE, share -> share >= 1 && share <= 100, expected) / 100;
  }

  private double number(Node node, Pattern form, DoublePredicate fits, String expected) {
    Matcher found =
        form.matcher(expect.scalar(node, expected).map(Node.ScalarNode::text).orElse(""));
    if (found.matches() && fits.test(Double.parseDouble(found.group(1)))) {
      return Double.parseDouble(found.group(1));
    }
    expect.instead(node, expected);
    return 1;
  }
}
