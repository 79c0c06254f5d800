package gilbreak.classroom.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What only its owner knows. The database has hashes of it alone. */
final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Without those that are taken for one another: 0 and O, 1, I and L. Nor a dash, since a word
   * that begins with one is an option on a command line.
   */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  /** Some 158 bits. */
  private static final int TOKEN_LENGTH = 32;

  private static final int CODE_LENGTH = 6;

  private Secret() {}

  static String fresh() {
    return letters(TOKEN_LENGTH);
  }

  /** A code to be said aloud and typed. */
  static String code() {
    return letters(CODE_LENGTH);
  }

  private static String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  /** Enough for a random secret, of which nobody can try all. */
  static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("internal error: every Java has SHA-256", impossible);
    }
  }

  /** Takes the same time whatever the two have in common. */
  static boolean fits(String secret, String hash) {
    return MessageDigest.isEqual(hash(secret).getBytes(UTF_8), hash.getBytes(UTF_8));
  }
}
