package gilbreak.yaml;

import gilbreak.yaml.Node.ScalarNode;
import gilbreak.yaml.Node.Style;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with its unit: {@code 2.75 ms}. */
public enum Quantity {
  /** In nanoseconds. */
  TIME("75 ms", "ns=1 us=1000 ms=1000000 s=1000000000"),
  /** In bytes. */
  BYTES("12 MB", "B=1 kB=1000 MB=1000000 GB=1000000000"),
  /** In percent. */
  PERCENT("140 %", "%=1");

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?) ?([A-Za-z%]+)");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final String example;
  private final String units;

  Quantity(String example, String units) {
    this.example = example;
    this.units = units;
  }

  /** Each unit, and how many of the smallest it is. */
  private Map<String, BigDecimal> units() {
    Map<String, BigDecimal> sizes = new LinkedHashMap<>();
    for (String unit : units.split(" ", -1)) {
      int equals = unit.indexOf('=');
      sizes.put(unit.substring(0, equals), new BigDecimal(unit.substring(equals + 1)));
    }
    return sizes;
  }

  /** What stands there, in the smallest unit; 0 after a complaint. */
  public long read(Expect expect, Node node) {
    Optional<BigDecimal> value =
        node instanceof ScalarNode scalar ? parse(scalar) : Optional.empty();
    if (value.isEmpty()) {
      expect.instead(node, expected());
      return 0;
    }
    return value.get().longValue();
  }

  private String expected() {
    String all = String.join(", ", units().keySet());
    return "a number with a unit (%s) such as %s".formatted(all, example);
  }

  private Optional<BigDecimal> parse(ScalarNode scalar) {
    Matcher form = FORM.matcher(scalar.text());
    if (scalar.style() != Style.PLAIN || !form.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(units().get(form.group(2)))
        .map(unit -> unit.multiply(new BigDecimal(form.group(1))))
        .filter(value -> value.compareTo(MOST) <= 0);
  }
}
