package app.todo.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.outgoing.OutgoingRequests.Answer;
import io.vertx.core.Vertx;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What requests take from a server that may be hostile. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutgoingRequestsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void an_answer_has_a_status_a_wait_and_a_body() throws Exception {
    try (Server server =
        Server.answering(
            "HTTP/1.1 429 Slow down\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nwait")) {
      assertEquals(new Answer(429, Optional.of(Duration.ofSeconds(7)), "wait"), post(server, "/a"));
    }
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    try (Server server =
        Server.answering("HTTP/1.1 307 There\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")) {
      assertEquals(307, post(server, "/a").status());
      assertEquals(1, server.requests.get());
    }
  }

  @Test
  void an_answer_that_is_too_long_is_not_read_to_its_end() throws Exception {
    try (Server server = Server.endless("HTTP/1.1 200 OK\r\n\r\n", 0)) {
      IOException refused = assertThrows(IOException.class, () -> post(server, "/a"));
      assertTrue(refused.toString().contains("longer than"), refused::toString);
    }
  }

  @Test
  void headers_that_are_too_long_are_not_read_to_their_end() throws Exception {
    try (Server server = Server.endless("HTTP/1.1 200 OK\r\nA: ", 0)) {
      assertThrows(IOException.class, () -> post(server, "/a"));
    }
  }

  @Test
  void an_answer_that_comes_byte_by_byte_is_not_awaited_for_ever() throws Exception {
    try (Server server = Server.endless("HTTP/1.1 200 OK\r\n\r\n", 100)) {
      IOException refused = assertThrows(IOException.class, () -> post(server, "/a"));
      assertTrue(refused.toString().contains("within"), refused::toString);
    }
  }

  @Test
  void loopback_is_refused_without_the_setting_for_tests() throws Exception {
    try (Server server = Server.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      OutgoingRequests requests = requests(Optional.empty());
      for (String scheme : new String[] {"http", "https"}) {
        String to = scheme + "://127.0.0.1:" + server.port() + "/a";
        assertThrows(RefusedAddressException.class, () -> requests.post(to, Map.of(), new byte[0]));
      }
      assertEquals(0, server.requests.get());
    }
  }

  private Answer post(Server server, String path) throws Exception {
    String origin = "http://127.0.0.1:" + server.port();
    return requests(Optional.of("http://127.0.0.1"))
        .post(origin + path, Map.of("TTL", "5"), new byte[] {1});
  }

  private OutgoingRequests requests(Optional<String> testOrigin) {
    return new OutgoingRequests(
        new OutgoingAddresses(InetAddress::getAllByName, false, testOrigin),
        vertx,
        Optional.empty(),
        PATIENCE);
  }

  /** Writes the same to each that connects, whatever it asks. */
  private static final class Server implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();

    private Server(Writing writing) throws IOException {
      Thread.ofVirtual().start(() -> serve(writing));
    }

    private interface Writing {
      void to(OutputStream out) throws IOException, InterruptedException;
    }

    static Server answering(String answer) throws IOException {
      return new Server(out -> {
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
      });
    }

    /** Goes on until nobody reads it any more. */
    static Server endless(String beginning, int pauseInMillis) throws IOException {
      return new Server(out -> {
        out.write(beginning.getBytes(StandardCharsets.US_ASCII));
        while (true) {
          out.write('a');
          if (pauseInMillis > 0) {
            out.flush();
            Thread.sleep(pauseInMillis);
          }
        }
      });
    }

    private void serve(Writing writing) {
      while (!socket.isClosed()) {
        try (Socket connection = socket.accept()) {
          connection.getInputStream().read(new byte[4096]);
          requests.incrementAndGet();
          writing.to(new BufferedOutputStream(connection.getOutputStream()));
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        } catch (IOException _) {
          // The client has closed the connection, or the test the server.
        }
      }
    }

    int port() {
      return socket.getLocalPort();
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
