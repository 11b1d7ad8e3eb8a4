package app.todo.provider;

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
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the provider. The operator names it, so it may be on a private network; a redirect is
 * not followed, and an answer is read up to a bound of size and of time.
 */
@ApplicationScoped
class ProviderRequests {
  private static final int LARGEST_ANSWER = 256 * 1024;

  /** While the provider is slow, people who come after these are refused at once. */
  private static final int MOST_AT_ONCE = 32;

  private final Vertx vertx;
  private final Duration patience;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private @Nullable HttpClient client;

  ProviderRequests(
      Vertx vertx,
      @ConfigProperty(name = "todo.oidc.patience", defaultValue = "5s") Duration patience) {
    this.vertx = vertx;
    this.patience = patience;
  }

  /** Made when it is first needed, so that a service without a provider has none. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          vertx.createHttpClient(
              new HttpClientOptions()
                  .setConnectTimeout((int) patience.toMillis())
                  .setMaxPoolSize(MOST_AT_ONCE)
                  .setVerifyHost(true));
    }
    return client;
  }

  /** An answer, whatever it says. */
  record Answer(int status, String body) {}

  Answer get(String url, Map<String, String> headers) throws ProviderAwayException {
    return send(options(HttpMethod.GET, url), headers, Buffer.buffer());
  }

  Answer post(String url, Map<String, String> headers, String form) throws ProviderAwayException {
    RequestOptions options =
        options(HttpMethod.POST, url)
            .putHeader("Content-Type", "application/x-www-form-urlencoded");
    return send(options, headers, Buffer.buffer(form));
  }

  private static RequestOptions options(HttpMethod method, String url)
      throws ProviderAwayException {
    try {
      return new RequestOptions()
          .setAbsoluteURI(url)
          .setMethod(method)
          .setFollowRedirects(false)
          .putHeader("Accept", "application/json");
    } catch (RuntimeException e) {
      // Vert.x wraps a malformed address in an exception of its own.
      throw new ProviderAwayException("it names an address that can't be read", e);
    }
  }

  private Answer send(RequestOptions options, Map<String, String> headers, Buffer body)
      throws ProviderAwayException {
    if (!places.tryAcquire()) {
      throw new ProviderAwayException("too many requests wait for it");
    }
    try {
      headers.forEach(options::putHeader);
      return client()
          .request(options)
          .compose(request -> request.send(body).compose(answer -> read(request, answer)))
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ProviderAwayException(
          "no whole answer within %d s".formatted(patience.toSeconds()), e);
    } catch (ExecutionException e) {
      throw new ProviderAwayException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderAwayException("interrupted", e);
    } finally {
      places.release();
    }
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
    response.endHandler(
        _ -> answer.tryComplete(new Answer(response.statusCode(), body.toString())));
    return answer.future();
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
