package app.todo.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import app.todo.ServiceProcess;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A body that the server waits for, and which does not come. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateBodyIT {
  private static final int MANY = 20;

  /** Most hear nothing at all: the server closes the connection, and an answer is seldom sooner. */
  @Test
  void whoever_hears_an_answer_may_send_it_again() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("QUARKUS_HTTP_READ_TIMEOUT", "1S")).awaitServing()) {
      String token = service.register();
      List<Socket> clients = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        clients.add(begun(service, token));
      }

      List<String> answers = new ArrayList<>();
      for (Socket client : clients) {
        answers.add(answer(client));
      }

      assertThat(answers, everyItem(either(emptyString()).or(startsWith("HTTP/1.1 408 "))));
    }
  }

  private static Socket begun(ServiceProcess service, String token) throws IOException {
    Socket client = new Socket("127.0.0.1", service.uri("/").getPort());
    client
        .getOutputStream()
        .write(
            """
            POST /api/tasks HTTP/1.1
            Host: localhost
            Authorization: Bearer %s
            Content-Type: application/json
            Content-Length: 20

            {"title":\
            """
                .formatted(token)
                .replace("\n", "\r\n")
                .getBytes(ISO_8859_1));
    return client;
  }

  private static String answer(Socket client) throws IOException {
    try (client) {
      client.setSoTimeout(10_000);
      return new String(client.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
