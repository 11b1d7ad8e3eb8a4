package app.todo.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Keeps connections to HTTP/1: a proxy that passes an upgrade to h2c on would no longer see the
 * requests behind it. TLS, which HTTP/2 wants from browsers, ends at a proxy anyway.
 */
@Singleton
class HttpOne implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false).setUseAlpn(false);
  }
}
