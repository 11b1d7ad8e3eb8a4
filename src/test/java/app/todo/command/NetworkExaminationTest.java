package app.todo.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.command.Finding.Level;
import app.todo.mail.MailServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the doctor finds of servers that the settings name. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkExaminationTest {
  @Test
  void a_mail_server_that_greets_is_fine() {
    try (MailServer server = MailServer.start()) {
      assertEquals(Level.FINE, finding("mail", Map.of("SMTP_URL", server.url())).level());
    }
  }

  @Test
  void a_mail_server_that_is_not_there_is_wrong() throws IOException {
    Finding mail = finding("mail", Map.of("SMTP_URL", "smtp://127.0.0.1:" + unusedPort()));
    assertEquals(Level.WRONG, mail.level());
    assertTrue(mail.sentence().contains("can't be reached"), mail::sentence);
  }

  @Test
  void another_server_is_no_mail_server() throws IOException {
    HttpServer web = web(200);
    try {
      int port = web.getAddress().getPort();
      Finding mail = finding("mail", Map.of("SMTP_URL", "smtp://127.0.0.1:" + port));
      assertEquals(Level.WRONG, mail.level());
    } finally {
      web.stop(0);
    }
  }

  @Test
  void without_mail_and_provider_all_is_fine() {
    assertEquals(Level.FINE, finding("mail", Map.of()).level());
    assertEquals(Level.FINE, finding("provider", Map.of()).level());
  }

  @Test
  void a_provider_is_asked_for_its_configuration() throws IOException {
    for (Map.Entry<Integer, Level> answer : Map.of(200, Level.FINE, 404, Level.WRONG).entrySet()) {
      HttpServer web = web(answer.getKey());
      try {
        String issuer = "http://127.0.0.1:" + web.getAddress().getPort() + "/";
        Finding provider = finding("provider", Map.of("TODO_OIDC_ISSUER", issuer));
        assertEquals(answer.getValue(), provider.level(), provider::sentence);
      } finally {
        web.stop(0);
      }
    }
  }

  /** The name exists nowhere: only a proxy can have answered. */
  @Test
  void a_provider_is_asked_through_the_proxy() throws IOException {
    HttpServer proxy = web(200);
    try {
      Map<String, String> variables =
          Map.of(
              "TODO_OIDC_ISSUER",
              "http://provider.invalid",
              "TODO_OUTGOING_PROXY",
              "http://127.0.0.1:" + proxy.getAddress().getPort());
      Finding provider = finding("provider", variables);
      assertEquals(Level.FINE, provider.level(), provider::sentence);
    } finally {
      proxy.stop(0);
    }
  }

  private static Finding finding(String subject, Map<String, String> variables) {
    return NetworkExamination.of(variables::get, Clock.systemUTC()).stream()
        .filter(it -> it.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static HttpServer web(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
