package app.todo.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderRequestsTest {
  /** The name exists nowhere: only a proxy can have answered. */
  @Test
  void they_go_through_the_operator_s_proxy() throws Exception {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    proxy.createContext(
        "/",
        exchange -> {
          byte[] asked = exchange.getRequestURI().toString().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, asked.length);
          exchange.getResponseBody().write(asked);
          exchange.close();
        });
    proxy.start();
    Vertx vertx = Vertx.vertx();
    String address = "http://127.0.0.1:" + proxy.getAddress().getPort();
    ProviderRequests requests =
        new ProviderRequests(vertx, Optional.of(address), Duration.ofSeconds(5));
    try {
      String wanted = "http://provider.invalid/token";
      assertEquals(wanted, requests.post(wanted, Map.of(), "code=1").body());
    } finally {
      requests.close();
      vertx.close().toCompletionStage().toCompletableFuture().join();
      proxy.stop(0);
    }
  }
}
