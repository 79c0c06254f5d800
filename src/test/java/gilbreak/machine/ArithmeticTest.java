package gilbreak.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gilbreak.program.Operator;
import gilbreak.program.PythonError;
import gilbreak.program.Value;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class ArithmeticTest {
  private static final long MAX = Long.MAX_VALUE;

  private static final List<Long> VALUES =
      List.of(
          -MAX,
          -MAX + 1,
          -(1L << 62),
          -(1L << 32),
          -7L,
          -1L,
          0L,
          1L,
          2L,
          7L,
          1L << 31,
          MAX - 1,
          MAX);

  private static void fails(String error, Executable operation) {
    assertEquals(error, assertThrows(PythonError.class, operation).text());
  }

  private static void overflows(Executable operation) {
    fails("OverflowError: the result does not fit into 64 bits", operation);
  }

  @Test
  void resultsAreThoseOfUnlimitedIntegersOrOverflow() {
    for (long left : VALUES) {
      for (long right : VALUES) {
        BigInteger a = BigInteger.valueOf(left);
        BigInteger b = BigInteger.valueOf(right);
        check(a.add(b), Operator.ADD, left, right);
        check(a.subtract(b), Operator.SUBTRACT, left, right);
        check(a.multiply(b), Operator.MULTIPLY, left, right);
      }
    }
  }

  private static void check(BigInteger exact, Operator operator, long left, long right) {
    boolean fits = exact.abs().compareTo(BigInteger.valueOf(MAX)) <= 0;
    if (fits) {
      assertEquals(exact.longValueExact(), Arithmetic.apply(operator, left, right));
    } else {
      overflows(() -> Arithmetic.apply(operator, left, right));
    }
  }

  @Test
  void limitsAreReachedAndNotCrossed() {
    assertEquals(MAX, Arithmetic.add(MAX - 1, 1));
    overflows(() -> Arithmetic.add(MAX, 1));
    assertEquals(-MAX, Arithmetic.subtract(-MAX + 1, 1));
    assertEquals(-MAX, Arithmetic.negate(MAX));
    overflows(() -> Arithmetic.multiply(1L << 32, 1L << 31));
  }

  @Test
  void numberThatStandsForNoneIsAnOverflow() {
    overflows(() -> Arithmetic.subtract(-MAX, 1));
    overflows(() -> Arithmetic.add(-MAX, -1));
    overflows(() -> Arithmetic.multiply(-(1L << 62), 2));
  }

  @Test
  void divisionRoundsDown() {
    assertEquals(3, Arithmetic.floorDivide(7, 2));
    assertEquals(-4, Arithmetic.floorDivide(-7, 2));
    assertEquals(-4, Arithmetic.floorDivide(7, -2));
    assertEquals(3, Arithmetic.floorDivide(-7, -2));
    assertEquals(MAX, Arithmetic.floorDivide(-MAX, -1));
  }

  @Test
  void moduloHasTheSignOfItsRightSide() {
    assertEquals(1, Arithmetic.modulo(7, 2));
    assertEquals(1, Arithmetic.modulo(-7, 2));
    assertEquals(-1, Arithmetic.modulo(7, -2));
    assertEquals(-1, Arithmetic.modulo(-7, -2));
  }

  @Test
  void zeroDividesNothing() {
    fails("ZeroDivisionError: division by zero", () -> Arithmetic.floorDivide(1, 0));
    fails("ZeroDivisionError: division by zero", () -> Arithmetic.modulo(1, 0));
  }

  @Test
  void noneTakesNoPartInArithmetic() {
    fails(
        "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'",
        () -> Arithmetic.add(Value.NONE, 1));
    fails(
        "TypeError: unsupported operand type(s) for //: 'int' and 'NoneType'",
        () -> Arithmetic.floorDivide(0, Value.NONE));
    fails(
        "TypeError: bad operand type for unary -: 'NoneType'", () -> Arithmetic.negate(Value.NONE));
  }

  @Test
  void noneHasNoOrder() {
    fails(
        "TypeError: '<' not supported between instances of 'int' and 'NoneType'",
        () -> Arithmetic.less(1, Value.NONE));
    fails(
        "TypeError: '<' not supported between instances of 'NoneType' and 'int'",
        () -> Arithmetic.min(1, Value.NONE));
    fails(
        "TypeError: '>' not supported between instances of 'NoneType' and 'int'",
        () -> Arithmetic.max(1, Value.NONE));
  }

  @Test
  void noneEqualsItselfAlone() {
    assertEquals(1, Arithmetic.equal(Value.NONE, Value.NONE));
    assertEquals(0, Arithmetic.equal(Value.NONE, 0));
    assertEquals(1, Arithmetic.notEqual(Value.NONE, -MAX));
    assertEquals(1, Arithmetic.not(Value.NONE));
  }

  @Test
  void indexCountsFromTheEndWhenNegative() {
    assertEquals(0, Arithmetic.element(0, 3, false));
    assertEquals(2, Arithmetic.element(-1, 3, false));
    assertEquals(0, Arithmetic.element(-3, 3, false));
  }

  @Test
  void indexOutsideIsAnError() {
    fails("IndexError: list index out of range", () -> Arithmetic.element(3, 3, false));
    fails("IndexError: list index out of range", () -> Arithmetic.element(-4, 3, false));
    fails("IndexError: list assignment index out of range", () -> Arithmetic.element(MAX, 3, true));
    fails(
        "TypeError: list indices must be integers or slices, not NoneType",
        () -> Arithmetic.element(Value.NONE, 3, false));
  }

  @Test
  void durationIsANumberFromZeroOn() {
    assertEquals(0, Arithmetic.duration(0));
    fails("ValueError: sleep length must be non-negative", () -> Arithmetic.duration(-1));
    fails(
        "TypeError: 'NoneType' object cannot be interpreted as an integer",
        () -> Arithmetic.duration(Value.NONE));
  }
}
