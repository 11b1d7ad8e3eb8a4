package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that speaks TLS by a certificate for localhost, of an authority of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerTrustTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private static Path folder;
  private static PostgresServer postgres;

  @BeforeAll
  static void start() throws Exception {
    makeCertificate();
    postgres = PostgresServer.create();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set ssl_cert_file = '%s'".formatted(file("server.crt")));
      statement.execute("alter system set ssl_key_file = '%s'".formatted(file("server.key")));
      statement.execute("alter system set ssl = on");
    }
    postgres.stop();
    postgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void a_server_is_verified_by_the_file_of_its_authority() throws SQLException {
    try (Connection connection =
            connect("localhost", "sslmode=verify-full&sslrootcert=server.crt");
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
      assertTrue(answer.next());
      assertTrue(answer.getBoolean(1));
    }
  }

  @Test
  void a_server_of_another_name_is_refused() {
    assertThrows(
        SQLException.class,
        () -> connect("127.0.0.1", "sslmode=verify-full&sslrootcert=server.crt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sslmode=verify-full&sslrootcert=system", "sslrootcert=system"})
  void a_server_that_no_public_authority_vouches_for_is_refused(String parameters) {
    assertThrows(SQLException.class, () -> connect("localhost", parameters));
  }

  private static Connection connect(String host, String parameters) throws SQLException {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgresql://%s:%s@%s:%d/postgres?%s"
                .formatted(
                    PostgresServer.USERNAME,
                    postgres.password(),
                    host,
                    postgres.port(),
                    parameters),
            folder);
    return DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password());
  }

  private static Path file(String name) {
    return folder.resolve(name).toAbsolutePath();
  }

  private static void makeCertificate() throws Exception {
    Path store = file("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    write("server.crt", "CERTIFICATE", keys.getCertificate("server").getEncoded());
    write("server.key", "PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());
  }

  private static void write(String name, String type, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Path file = file(name);
    Files.writeString(
        file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, text));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
