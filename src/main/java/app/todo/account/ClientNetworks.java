package app.todo.account;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds the network that a request comes from, also behind proxies. */
@ApplicationScoped
class ClientNetworks {
  private static final Logger LOG = Logger.getLogger(ClientNetworks.class);

  private final List<CidrAddress> proxies;
  private final AtomicBoolean hasWarned = new AtomicBoolean();

  ClientNetworks(
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> proxies) {
    this.proxies = proxies.stream().map(ClientNetworks::network).filter(Objects::nonNull).toList();
  }

  ClientNetwork of(HttpServerRequest request) {
    return ClientNetwork.of(client(request));
  }

  /**
   * The nearest address that is not one of the proxies'. Quarkus takes the farthest, which proxies
   * pass on as the client itself has made it up.
   */
  private String client(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    List<String> forwarded = forwarded(request);
    if (forwarded.isEmpty()) {
      return peer.hostAddress();
    }
    if (request.remoteAddress().equals(peer)) {
      warnOnce();
      return peer.hostAddress();
    }
    return forwarded.reversed().stream()
        .filter(address -> !isProxy(address))
        .findFirst()
        .orElse(forwarded.getFirst());
  }

  /** Behind a proxy that is not trusted, all clients share the limits of one. */
  private void warnOnce() {
    if (hasWarned.compareAndSet(false, true)) {
      LOG.warn(
          "X-Forwarded-For is ignored from an address that TODO_TRUSTED_PROXIES does not name."
              + " Name the proxy there if it is yours: all its clients share one limit now.");
    }
  }

  private static List<String> forwarded(HttpServerRequest request) {
    return request.headers().getAll("X-Forwarded-For").stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(ClientNetworks::withoutPort)
        .toList();
  }

  /** As in {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711}. */
  private static String withoutPort(String address) {
    return address.strip().replaceFirst("^\\[(.*)](:\\d+)?$|^([^:]*):\\d+$", "$1$3");
  }

  private boolean isProxy(String address) {
    @Nullable InetAddress parsed = ClientNetwork.address(address);
    return parsed != null && proxies.stream().anyMatch(proxy -> proxy.matches(parsed));
  }

  private static @Nullable CidrAddress network(String proxy) {
    if (proxy.contains("/")) {
      return Inet.parseCidrAddress(proxy);
    }
    @Nullable InetAddress address = ClientNetwork.address(proxy);
    return address == null
        ? null
        : CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
  }
}
