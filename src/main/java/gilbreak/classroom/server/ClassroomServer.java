package gilbreak.classroom.server;

import gilbreak.classroom.store.Rulings;
import gilbreak.classroom.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The contests of a store, over HTTP. */
public final class ClassroomServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int ACCEPT_QUEUE = 1_024;
  private static final int MOST_CONNECTIONS = 12_000;
  private static final long IDLE_MILLIS = 30_000;
  private static final int HEADER_BYTES = 8 * 1_024;

  private final Server server;
  private final ServerConnector connector;
  private final Broadcast broadcast;

  /**
   * Where and how the server listens.
   *
   * @param host the address that it is bound to
   * @param port 0 for any that is free
   * @param certificate its own, for HTTPS
   * @param data the folder for copies of the database
   */
  public record Settings(String host, int port, Optional<Certificate> certificate, Path data) {}

  /**
   * @param levels as they are on the disk by now, for a rejudging
   * @param queued told when there is something to judge
   */
  public ClassroomServer(
      Store store, Settings settings, Supplier<List<Rulings.Draft>> levels, Runnable queued) {
    Access access = new Access(store);
    Boards boards = new Boards(store);
    PlayerApi players = new PlayerApi(store, access, boards, queued);
    TeacherApi teacher = new TeacherApi(store, access, settings.data().resolve("backups"));
    Routes routes = new Routes();
    new Pages(store, boards).addTo(routes);
    new BoardApi(boards).addTo(routes);
    new IcpcApi(store, boards).addTo(routes);
    players.addTo(routes);
    teacher.addTo(routes);
    new RejudgeApi(store, teacher, levels, queued).addTo(routes);
    new ExportApi(store, teacher, boards).addTo(routes);
    this.broadcast = new Broadcast(boards, players::results);
    this.server = new Server(new QueuedThreadPool(THREADS));
    this.connector = connector(settings);
    server.setHandler(new Site(store, routes, broadcast));
  }

  private ServerConnector connector(Settings settings) {
    HttpConnectionFactory http = new HttpConnectionFactory(configuration(settings));
    ServerConnector made =
        settings
            .certificate()
            .map(given -> new ServerConnector(server, tls(given, http), http))
            .orElseGet(() -> new ServerConnector(server, http));
    made.setHost(settings.host());
    made.setPort(settings.port());
    made.setIdleTimeout(IDLE_MILLIS);
    made.setAcceptQueueSize(ACCEPT_QUEUE);
    server.addConnector(made);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, made));
    return made;
  }

  private static HttpConfiguration configuration(Settings settings) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    configuration.setUriCompliance(UriCompliance.DEFAULT);
    settings
        .certificate()
        .ifPresent(given -> configuration.addCustomizer(new SecureRequestCustomizer(false)));
    return configuration;
  }

  private static SslConnectionFactory tls(Certificate certificate, HttpConnectionFactory http) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(certificate.keys());
    context.setKeyStorePassword(certificate.password());
    return new SslConnectionFactory(context, http.getProtocol());
  }

  /** Begins to listen. */
  public void start() throws IOException {
    try {
      server.start();
      broadcast.start();
    } catch (Exception e) {
      close();
      throw new IOException("The server cannot be started: " + reason(e) + ".", e);
    }
  }

  /** Jetty tells what it did, and the cause what went wrong. */
  private static String reason(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return e.getMessage() + ", " + cause.getMessage();
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** How many players of a contest hear at once what is new. */
  public int connected(String contest) {
    return broadcast.connected(contest);
  }

  @Override
  public void close() {
    broadcast.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server cannot be stopped", e);
    }
  }
}
