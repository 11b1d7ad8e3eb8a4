package app.todo.outgoing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client whose requests go through the operator's proxy, if there is one. A redirect is an
 * answer like any other, and an answer is read up to a bound of size and of time.
 */
public final class OutgoingClient implements AutoCloseable {
  private static final int CONNECTIONS_PER_SERVER = 32;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final int LARGEST_HEADERS = 16 * 1024;

  private final HttpClient client;
  private final int largestAnswer;
  private final Duration patience;

  /**
   * @param largestAnswer in bytes, without its headers
   */
  public OutgoingClient(Vertx vertx, Optional<String> proxy, int largestAnswer, Duration patience) {
    this.client = vertx.createHttpClient(options(proxy));
    this.largestAnswer = largestAnswer;
    this.patience = patience;
  }

  private static HttpClientOptions options(Optional<String> proxy) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setMaxPoolSize(CONNECTIONS_PER_SERVER)
            .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
            .setMaxHeaderSize(LARGEST_HEADERS)
            .setVerifyHost(true);
    proxy.map(URI::create).ifPresent(uri -> options.setProxyOptions(proxy(uri)));
    return options;
  }

  private static ProxyOptions proxy(URI uri) {
    return new ProxyOptions().setHost(uri.getHost()).setPort(uri.getPort());
  }

  /** What a server answered, whatever it says. */
  public record Answer(int status, MultiMap headers, String body) {}

  /**
   * Sends a request, and waits for the answer.
   *
   * @throws IOException when there is no answer, or one without end
   */
  public Answer send(RequestOptions options, Buffer body) throws IOException, InterruptedException {
    Exchange exchange = new Exchange();
    try {
      return client
          .request(options.setFollowRedirects(false))
          .compose(request -> exchange.send(request, body))
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

  @Override
  public void close() {
    client.close();
  }

  /** One request and the reading of its answer. */
  private final class Exchange {
    private volatile @Nullable HttpClientRequest request;

    Future<Answer> send(HttpClientRequest made, Buffer body) {
      request = made;
      return made.send(body).compose(response -> read(made, response));
    }

    private Future<Answer> read(HttpClientRequest made, HttpClientResponse response) {
      Promise<Answer> answer = Promise.promise();
      Buffer body = Buffer.buffer();
      response.handler(part -> {
        if (body.length() + part.length() > largestAnswer) {
          answer.tryFail("the answer is longer than %d bytes".formatted(largestAnswer));
          made.reset();
        } else {
          body.appendBuffer(part);
        }
      });
      response.exceptionHandler(answer::tryFail);
      response.endHandler(_ ->
          answer.tryComplete(
              new Answer(response.statusCode(), response.headers(), body.toString())));
      return answer.future();
    }

    void abandon() {
      @Nullable HttpClientRequest made = request;
      if (made != null) {
        made.reset();
      }
    }
  }
}
