package app.todo.outgoing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Posts to servers that people name. */
@ApplicationScoped
public class OutgoingRequests {
  private static final int LARGEST_ANSWER = 16 * 1024;

  private final OutgoingAddresses addresses;
  private final OutgoingClient client;

  OutgoingRequests(
      OutgoingAddresses addresses,
      Vertx vertx,
      @ConfigProperty(name = "todo.outgoing-proxy") Optional<String> proxy,
      @ConfigProperty(name = "todo.outgoing-patience", defaultValue = "10s") Duration patience) {
    this.addresses = addresses;
    this.client = new OutgoingClient(vertx, proxy, LARGEST_ANSWER, patience);
  }

  /**
   * What a server answered.
   *
   * @param retryAfter the seconds of its Retry-After header, if it has one
   */
  public record Answer(int status, Optional<Duration> retryAfter, String body) {}

  /**
   * Posts a body, and waits for the answer.
   *
   * @throws RefusedAddressException when the address is not one that requests may be sent to
   * @throws IOException when there is no answer, or one without end
   */
  public Answer post(String to, Map<String, String> headers, byte[] body)
      throws RefusedAddressException, IOException, InterruptedException {
    RequestOptions options = options(addresses.resolve(to));
    headers.forEach(options::putHeader);
    OutgoingClient.Answer answer = client.send(options, Buffer.buffer(body));
    return new Answer(
        answer.status(), retryAfter(answer.headers().get("Retry-After")), answer.body());
  }

  /** The connection goes to the address that was checked; its certificate is the name's. */
  private static RequestOptions options(OutgoingAddress address) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(address.host())
            .setPort(address.port())
            .setSsl(address.isEncrypted())
            .setURI(address.target());
    @Nullable InetAddress resolved = address.resolved();
    return resolved == null
        ? options
        : options.setServer(
            SocketAddress.inetSocketAddress(address.port(), resolved.getHostAddress()));
  }

  private static Optional<Duration> retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
