package gilbreak.classroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gilbreak.classroom.store.Database;
import gilbreak.classroom.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate. */
class CertificateTest {
  private static final String PASSWORD = "secret";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void make() throws Exception {
    file = folder.resolve("school.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "school",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=ip:127.0.0.1");
  }

  private void keytool(String... what) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(what));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.onExit().join().exitValue());
  }

  private SSLContext trusting() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("school", keys.getCertificate("school"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static HttpResponse<String> get(HttpClient client, String scheme, int port)
      throws IOException, InterruptedException {
    URI uri = URI.create(scheme + "://127.0.0.1:" + port + "/api/c/class/board");
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void serverSpeaksHttpsAloneToThoseWhoTrustIt() throws Exception {
    Certificate certificate = Certificate.read(file, PASSWORD);
    ClassroomServer.Settings settings =
        new ClassroomServer.Settings("127.0.0.1", 0, Optional.of(certificate), folder);
    try (Store store = new Store(Database.sqlite(folder.resolve("contests.db")));
        ClassroomServer server = new ClassroomServer(store, settings, List::of, () -> {})) {
      store.contests().open("class", "A class");
      server.start();
      HttpClient trusting = HttpClient.newBuilder().sslContext(trusting()).build();
      assertEquals(200, get(trusting, "https", server.port()).statusCode());
      HttpClient stranger = HttpClient.newHttpClient();
      assertThrows(SSLException.class, () -> get(stranger, "https", server.port()));
      assertThrows(IOException.class, () -> get(stranger, "http", server.port()));
    }
  }

  private String refusal(Path of, String password) {
    return String.valueOf(
        assertThrows(IOException.class, () -> Certificate.read(of, password)).getMessage());
  }

  @Test
  void fileThatCannotBeUsedIsRefusedInASentence() throws Exception {
    assertEquals("The password does not open " + file + ".", refusal(file, "guessed"));
    Path none = folder.resolve("none.p12");
    assertEquals("There is no file " + none + ".", refusal(none, PASSWORD));
    Path text = Files.writeString(folder.resolve("text.p12"), "-----BEGIN CERTIFICATE-----\n");
    assertEquals(text + " is no PKCS#12 file.", refusal(text, PASSWORD));
  }

  @Test
  void fileWithoutAKeyIsRefused() throws Exception {
    keytool("-delete", "-alias", "school");
    assertEquals(file + " has no private key.", refusal(file, PASSWORD));
  }
}
