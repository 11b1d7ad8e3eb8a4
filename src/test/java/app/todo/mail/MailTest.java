package app.todo.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.settings.ServiceUrls;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-mails to a mail server on loopback. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Email UNSUBSCRIBE =
      new Email(
          "ana@todo.example",
          "Miete\r\nBcc: eve@todo.example",
          "Grüße = $5",
          "<p>Grüße</p>",
          Map.of("List-Unsubscribe", "<https://todo.example/stop>"));

  @Inject Vertx vertx;
  @TempDir Path folder;

  @Test
  void an_email_does_not_prolong_a_transaction() {
    try (MailServer server = MailServer.start()) {
      Mail mail = mail(server.url());
      assertThrows(
          IllegalStateException.class,
          () -> QuarkusTransaction.requiringNew().run(() -> mail.send(UNSUBSCRIBE)));
    }
  }

  private Mail mail(String url) {
    return new Mail(
        vertx,
        ServiceUrls.of("https://todo.example"),
        Optional.of(url),
        Optional.of("Our Todo <todo@todo.example>"));
  }

  @Test
  void an_email_arrives_as_it_was_written() {
    try (MailServer server = MailServer.start()) {
      mail(server.url()).send(UNSUBSCRIBE).join();
      MailServer.Received email = server.received("ana@todo.example").getFirst();
      assertEquals("Our Todo <todo@todo.example>", email.header("From"));
      assertEquals("Miete Bcc: eve@todo.example", email.header("Subject"));
      assertEquals("", email.header("Bcc"));
      assertEquals("<https://todo.example/stop>", email.header("List-Unsubscribe"));
      assertTrue(email.header("Message-ID").endsWith("@todo.example>"), email::toString);
      assertTrue(email.body().contains("Grüße = $5"), email::body);
      assertTrue(email.body().contains("<p>Grüße</p>"), email::body);
    }
  }

  @Test
  void a_refusal_is_told_without_the_address() {
    try (MailServer server = MailServer.start()) {
      server.refuse(_ -> true, 550);
      MailException refused = refused(mail(server.url()));
      assertTrue(refused.isPermanent());
      assertEquals("the mail server answered 550", refused.getMessage());
      server.refuse(_ -> true, 451);
      assertFalse(refused(mail(server.url())).isPermanent());
    }
  }

  @Test
  void a_server_that_is_away_is_told() {
    MailServer server = MailServer.start();
    server.close();
    assertEquals("the mail server was not reached", refused(mail(server.url())).getMessage());
  }

  @Test
  void a_password_is_not_sent_without_encryption() {
    try (MailServer server = MailServer.start()) {
      refused(mail("smtp://ana:secret@127.0.0.1:" + server.port()));
      assertEquals(List.of(), commands(server, "AUTH"));
      mail("smtp://ana:secret@127.0.0.1:" + server.port() + "?starttls=never")
          .send(UNSUBSCRIBE)
          .join();
      assertEquals(1, commands(server, "AUTH").size());
    }
  }

  @Test
  void nothing_is_sent_to_a_server_with_an_unknown_certificate() throws Exception {
    try (MailServer server = MailServer.start(tls())) {
      refused(mail("smtp://ana:secret@localhost:" + server.port()));
      assertEquals(1, commands(server, "STARTTLS").size());
      assertEquals(List.of(), commands(server, "AUTH"));
      assertEquals(List.of(), server.received());
    }
  }

  private static List<String> commands(MailServer server, String name) {
    return server.heard().stream().filter(line -> line.startsWith(name)).toList();
  }

  private static MailException refused(Mail mail) {
    CompletionException failure =
        assertThrows(CompletionException.class, () -> mail.send(UNSUBSCRIBE).join());
    return (MailException) Objects.requireNonNull(failure.getCause());
  }

  private SSLContext tls() throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve("server.p12");
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
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().transferTo(Files.newOutputStream(folder.resolve("log")));
    assertEquals(0, keytool.waitFor());
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(KeyStore.getInstance(store.toFile(), PASSWORD), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
