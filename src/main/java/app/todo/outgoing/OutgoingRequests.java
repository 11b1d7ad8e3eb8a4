package app.todo.outgoing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Posts to servers that people name. A redirect is an answer like any other, and an answer is read
 * up to a bound of size and of time.
 */
@ApplicationScoped
public class OutgoingRequests {
  private static final int LARGEST_ANSWER = 16 * 1024;
  private static final int CONNECTIONS_PER_SERVER = 32;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

  private final OutgoingAddresses addresses;
  private final HttpClient client;
  private final Duration patience;

  OutgoingRequests(
      OutgoingAddresses addresses,
      Vertx vertx,
      @ConfigProperty(name = "todo.outgoing-proxy") Optional<String> proxy,
      @ConfigProperty(name = "todo.outgoing-patience", defaultValue = "10s") Duration patience) {
    this.addresses = addresses;
    this.client = vertx.createHttpClient(options(proxy));
    this.patience = patience;
  }

  private static HttpClientOptions options(Optional<String> proxy) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setMaxPoolSize(CONNECTIONS_PER_SERVER)
            .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
            .setMaxHeaderSize(LARGEST_ANSWER)
            .setVerifyHost(true);
    proxy.map(URI::create).ifPresent(uri -> options.setProxyOptions(proxy(uri)));
    return options;
  }

  private static ProxyOptions proxy(URI uri) {
    return new ProxyOptions().setHost(uri.getHost()).setPort(uri.getPort());
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
    OutgoingAddress address = addresses.resolve(to);
    Exchange exchange = new Exchange();
    Future<Answer> answer =
        client
            .request(options(address))
            .compose(request -> exchange.send(request, headers, Buffer.buffer(body)));
    try {
      return answer
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      exchange.abandon();
      throw new IOException("no whole answer within %d s".formatted(patience.toSeconds()));
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    }
  }

  /** The connection goes to the address that was checked; its certificate is the name's. */
  private RequestOptions options(OutgoingAddress address) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(address.host())
            .setPort(address.port())
            .setSsl(address.isEncrypted())
            .setURI(address.target())
            .setFollowRedirects(false);
    @Nullable InetAddress resolved = address.resolved();
    return resolved == null
        ? options
        : options.setServer(
            SocketAddress.inetSocketAddress(address.port(), resolved.getHostAddress()));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** One request and the reading of its answer. */
  private static final class Exchange {
    private volatile @Nullable HttpClientRequest request;

    Future<Answer> send(HttpClientRequest made, Map<String, String> headers, Buffer body) {
      request = made;
      headers.forEach(made::putHeader);
      return made.send(body).compose(response -> read(made, response));
    }

    private static Future<Answer> read(HttpClientRequest request, HttpClientResponse response) {
      Promise<Answer> answer = Promise.promise();
      Buffer body = Buffer.buffer();
      response.handler(part -> {
        if (body.length() + part.length() > LARGEST_ANSWER) {
          answer.tryFail("the answer is longer than %d bytes".formatted(LARGEST_ANSWER));
          request.reset();
        } else {
          body.appendBuffer(part);
        }
      });
      response.exceptionHandler(answer::tryFail);
      response.endHandler(_ ->
          answer.tryComplete(
              new Answer(response.statusCode(), retryAfter(response), body.toString())));
      return answer.future();
    }

    void abandon() {
      @Nullable HttpClientRequest made = request;
      if (made != null) {
        made.reset();
      }
    }

    private static Optional<Duration> retryAfter(HttpClientResponse response) {
      @Nullable String seconds = response.getHeader("Retry-After");
      return seconds != null && seconds.matches("[0-9]{1,6}")
          ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
          : Optional.empty();
    }
  }
}
