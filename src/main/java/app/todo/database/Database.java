package app.todo.database;

import io.quarkus.credentials.CredentialsProvider;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * Where the service's database is, and connections to it besides the pool's: for migrating, for
 * listening, for asking whether it is there.
 */
@Singleton
public class Database implements CredentialsProvider {

  private static final String CONNECT_WITHIN_SECONDS = "1";
  private static final int LOG_IN_WITHIN_SECONDS = 3;

  private final String url;
  private final @Nullable String username;
  private volatile @Nullable String password;

  Database(
      @ConfigProperty(name = "todo.database.url") String url,
      @ConfigProperty(name = "todo.database.username") Optional<String> username,
      @ConfigProperty(name = "todo.database.password") Optional<String> password) {
    this.url = url;
    this.username = username.orElse(null);
    this.password = password.orElse(null);
  }

  /** The embedded server's password is known only once its data folder is there. */
  void setPassword(String password) {
    this.password = password;
  }

  /** The pool asks here for each of its connections. */
  @Override
  public Map<String, String> getCredentials(String provider) {
    Map<String, String> credentials = new HashMap<>();
    if (username != null) {
      credentials.put(USER_PROPERTY_NAME, username);
    }
    String secret = password;
    if (secret != null) {
      credentials.put(PASSWORD_PROPERTY_NAME, secret);
    }
    return credentials;
  }

  /**
   * Without the interruption that may be left from the pool's last attempt to connect, which it
   * gave up and cancelled: this one would fail for it.
   */
  @Override
  public Uni<Map<String, String>> getCredentialsAsync(String provider) {
    return Uni.createFrom()
        .item(() -> {
          Thread.interrupted();
          return getCredentials(provider);
        });
  }

  /**
   * A connection of the caller's own, which the caller closes.
   *
   * @param patience how long one answer of the server is waited for; zero is for ever
   */
  public Connection connect(Duration patience) throws SQLException {
    return connect(patience, LOG_IN_WITHIN_SECONDS);
  }

  /** The same, made within another time. */
  Connection connect(Duration patience, int logInWithinSeconds) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(properties());
    properties.setProperty(
        PGProperty.LOGIN_TIMEOUT.getName(), Integer.toString(logInWithinSeconds));
    Connection connection = DriverManager.getConnection(url, properties);
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
    return connection;
  }

  /**
   * Brings the tables of a schema to a version, from nothing or from an older one. Outside of the
   * pool, whose connections cut long statements off.
   *
   * @param version of the last migration that is applied, or {@code latest}
   */
  public void migrate(String schema, String version) {
    Flyway.configure()
        .resourceProvider(new BundledMigrations())
        .schemas(schema)
        .defaultSchema(schema)
        .target(version)
        .ignoreMigrationPatterns("*:future")
        .jdbcProperties(properties())
        .dataSource(url, null, null)
        .load()
        .migrate();
  }

  String url() {
    return url;
  }

  /** The driver's, for connections that wait for the server's answers for ever. */
  Map<String, String> properties() {
    Map<String, String> properties = getCredentials("");
    properties.put(PGProperty.CONNECT_TIMEOUT.getName(), CONNECT_WITHIN_SECONDS);
    properties.put(PGProperty.LOGIN_TIMEOUT.getName(), Integer.toString(LOG_IN_WITHIN_SECONDS));
    properties.put(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
    return properties;
  }
}
