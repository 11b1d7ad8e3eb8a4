package app.todo.provider;

import app.todo.outgoing.OutgoingClient;
import app.todo.outgoing.OutgoingClient.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Requests to the provider. The operator names it, so it may be on a private network. */
@ApplicationScoped
class ProviderRequests {
  private static final int LARGEST_ANSWER = 256 * 1024;

  /** While the provider is slow, people who come after these are refused at once. */
  private static final int MOST_AT_ONCE = 32;

  private final Vertx vertx;
  private final Optional<String> proxy;
  private final Duration patience;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private @Nullable OutgoingClient client;

  ProviderRequests(
      Vertx vertx,
      @ConfigProperty(name = "todo.outgoing-proxy") Optional<String> proxy,
      @ConfigProperty(name = "todo.oidc.patience", defaultValue = "5s") Duration patience) {
    this.vertx = vertx;
    this.proxy = proxy;
    this.patience = patience;
  }

  /** Made when it is first needed, so that a service without a provider has none. */
  private synchronized OutgoingClient client() {
    if (client == null) {
      client = new OutgoingClient(vertx, proxy, LARGEST_ANSWER, patience);
    }
    return client;
  }

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
      return client().send(options, body);
    } catch (IOException e) {
      throw new ProviderAwayException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderAwayException("interrupted", e);
    } finally {
      places.release();
    }
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
