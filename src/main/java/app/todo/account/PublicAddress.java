package app.todo.account;

import app.todo.settings.ServiceUrl;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers find the service: what the operator says, or {@code localhost}, which is this
 * machine for every browser. No other Host header is believed.
 */
@ApplicationScoped
public class PublicAddress {
  private final ServiceUrl url;

  PublicAddress(ServiceUrl url) {
    this.url = url;
  }

  /** The origin, as {@code https://todo.example.com}; empty where nobody says it. */
  private Optional<URI> of(HttpServerRequest request) {
    return url.value().map(URI::create).or(() -> local(request));
  }

  /** The origin for passkeys, which browsers have for names alone, by https or on localhost. */
  public Optional<URI> forPasskeys(HttpServerRequest request) {
    return of(request).filter(PublicAddress::isForPasskeys);
  }

  /**
   * The origin that a provider leads back to. It compares it with those that it was told, so what
   * the request says will do where the operator says nothing.
   */
  public URI forProvider(HttpServerRequest request) {
    return url.value()
        .map(URI::create)
        .orElseGet(() -> URI.create(request.absoluteURI()).resolve("/"));
  }

  private static boolean isForPasskeys(URI origin) {
    String host = origin.getHost();
    boolean isName = host.matches("(?i)[a-z0-9.-]*[a-z][a-z0-9-]*");
    return isName && (origin.getScheme().equals("https") || host.equalsIgnoreCase("localhost"));
  }

  private static Optional<URI> local(HttpServerRequest request) {
    @Nullable HostAndPort authority = request.authority();
    return authority != null && authority.host().equalsIgnoreCase("localhost")
        ? Optional.of(URI.create(request.scheme() + "://" + authority))
        : Optional.empty();
  }
}
