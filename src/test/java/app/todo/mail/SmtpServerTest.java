package app.todo.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.ext.mail.StartTLSOptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpServerTest {
  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example, mail.example, 587, OPTIONAL",
    "smtp://mail.example:25/, mail.example, 25, OPTIONAL",
    "smtp://ana:secret@mail.example, mail.example, 587, REQUIRED",
    "smtp://ana:secret@relay:25?starttls=never, relay, 25, DISABLED",
    "smtps://ana:secret@mail.example, mail.example, 465, DISABLED",
    "smtp://[::1]:2525, ::1, 2525, OPTIONAL"
  })
  void a_password_is_sent_encrypted(String url, String host, int port, StartTLSOptions startTls) {
    SmtpServer server = SmtpServer.parse(url);
    assertEquals(host, server.host());
    assertEquals(port, server.port());
    assertEquals(startTls, server.startTls());
    assertEquals(url.startsWith("smtps:"), server.isEncrypted());
  }

  @Test
  void user_and_password_may_have_any_character() {
    SmtpServer server = SmtpServer.parse("smtps://ana%40example.com:a%2Fb+c:d@mail.example");
    assertEquals(new SmtpServer.Login("ana@example.com", "a/b+c:d"), server.login());
  }

  @Test
  void certificates_are_checked_for_the_name() {
    assertEquals(
        "HTTPS",
        SmtpServer.parse("smtps://mail.example")
            .config("todo.example")
            .getHostnameVerificationAlgorithm());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://:secret@mail.example",
        "smtp://ana@mail.example",
        "smtp://ana:secret@mail.example/inbox",
        "smtp://ana:secret@mail.example:70000",
        "smtp://ana:secret@mail.example?starttls=sometimes",
        "smtp://ana:sec ret@mail.example"
      })
  void a_mistake_is_told_without_the_password(String url) {
    IllegalArgumentException mistake =
        assertThrows(IllegalArgumentException.class, () -> SmtpServer.parse(url));
    String sentence = String.valueOf(mistake.getMessage());
    assertTrue(sentence.startsWith("SMTP_URL has to be "), sentence);
    assertFalse(sentence.contains("sec"), sentence);
  }
}
