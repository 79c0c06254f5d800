package gilbreak.classroom.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why something could not be asked of a server, in a sentence for the player. */
public final class Trouble {
  private Trouble() {}

  /** What a refusal says itself, and of all else what is the matter with the server. */
  public static String sentence(IOException trouble) {
    if (trouble instanceof Refused refused) {
      return refused.isStranger()
          ? "The server does not know you; join the contest again, in the game after leaving it."
          : Untrusted.line(String.valueOf(trouble.getMessage()));
    }
    if (trouble instanceof ConnectException || trouble instanceof HttpConnectTimeoutException) {
      return "No server answers at that address.";
    }
    if (trouble instanceof HttpTimeoutException) {
      return "The server does not answer.";
    }
    return trouble instanceof SSLException secure
        ? sentence(secure)
        : "The server's answer was none: " + reason(trouble) + ".";
  }

  private static String sentence(SSLException trouble) {
    return trouble instanceof SSLHandshakeException || trouble instanceof SSLPeerUnverifiedException
        ? "The server's certificate is not trusted here."
        : "The server does not speak TLS at that address.";
  }

  private static String reason(IOException trouble) {
    String message = trouble.getMessage();
    return message == null
        ? trouble.getClass().getSimpleName()
        : Untrusted.line(message).replaceFirst("\\.$", "");
  }
}
