package gilbreak.classroom.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.Collections;

/** A key and its certificate, by which a server speaks HTTPS. */
public final class Certificate {
  private static final String TYPE = "PKCS12";

  private final KeyStore keys;
  private final String password;

  private Certificate(KeyStore keys, String password) {
    this.keys = keys;
    this.password = password;
  }

  /**
   * Reads a PKCS#12 file.
   *
   * @throws IOException saying in a sentence why it cannot be used
   */
  public static Certificate read(Path file, String password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance(TYPE);
      keys.load(in, password.toCharArray());
      if (!hasKey(keys)) {
        throw new IOException(file + " has no private key.");
      }
      return new Certificate(keys, password);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ".", e);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " cannot be used: " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw explained(file, e);
    }
  }

  /** What Java says of a wrong password, and of other files, is about its decoder. */
  private static IOException explained(Path file, IOException e) {
    if (e.getCause() instanceof UnrecoverableKeyException) {
      return new IOException("The password does not open " + file + ".", e);
    }
    return String.valueOf(e.getMessage()).startsWith(file.toString())
        ? e
        : new IOException(file + " is no PKCS#12 file.", e);
  }

  private static boolean hasKey(KeyStore keys) throws KeyStoreException {
    for (String alias : Collections.list(keys.aliases())) {
      if (keys.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }

  KeyStore keys() {
    return keys;
  }

  String password() {
    return password;
  }
}
