package app.todo.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A push service on loopback. It decrypts what it gets, as the browser would. */
public final class FakePushService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, TestBrowser> browsers = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int status = 201;
  private volatile Duration delay = Duration.ZERO;
  private volatile Map<String, String> headers = Map.of();

  /** A message that arrived, with the names of its headers in lower case. */
  public record Received(String browser, Map<String, String> headers, JsonNode message) {
    public String title() {
      return message.at("/notification/title").asText();
    }

    public String task() {
      return message.at("/notification/data/task").asText();
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    public boolean closes() {
      return message.at("/todo/close").asBoolean();
    }
  }

  private FakePushService(HttpServer server) {
    this.server = server;
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public static FakePushService start(int port) {
    try {
      return new FakePushService(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The endpoint of a browser that it knows from now on. */
  public String endpoint(String name, TestBrowser browser) {
    browsers.put(name, browser);
    return origin() + "/" + name;
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it answers from now on. */
  public void answer(int newStatus, Map<String, String> newHeaders) {
    status = newStatus;
    headers = newHeaders;
  }

  /** Takes so long for each message from now on. */
  public void delay(Duration newDelay) {
    delay = newDelay;
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      LockSupport.parkNanos(delay.toNanos());
      String name = exchange.getRequestURI().getPath().substring(1);
      if (status < 300) {
        received.add(received(name, exchange, body));
      }
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private Received received(String name, HttpExchange exchange, byte[] body)
      throws JsonProcessingException {
    Map<String, String> sent = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((header, values) -> sent.put(header.toLowerCase(Locale.ROOT), values.getFirst()));
    String message = Objects.requireNonNull(browsers.get(name)).decrypted(body);
    return new Received(name, sent, JSON.readTree(message));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
