package gilbreak.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretTest {
  /** Whatever stands first in it, a token is one word of a command line, and no option. */
  @Test
  void tokenIsCapitalsAndDigitsAlone() {
    for (int i = 0; i < 500; i++) {
      String token = Secret.fresh();
      assertTrue(token.matches("[A-Z0-9]{32}"), token);
    }
  }

  @Test
  void secretFitsItsHashAlone() {
    String token = Secret.fresh();
    assertTrue(Secret.fits(token, Secret.hash(token)));
    assertFalse(Secret.fits(Secret.fresh(), Secret.hash(token)));
    assertEquals(64, Secret.hash(token).length());
  }
}
