package app.todo.account;

import io.netty.util.NetUtil;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Clients as limits see them: an IPv4 address, or the /64 network that an IPv6 client has whole.
 */
@ApplicationScoped
class ClientNetworks {
  private final List<CidrAddress> proxies;

  ClientNetworks(
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> proxies) {
    this.proxies = proxies.stream().map(ClientNetworks::network).filter(Objects::nonNull).toList();
  }

  String of(HttpServerRequest request) {
    String client = client(request);
    return switch (address(client)) {
      case Inet6Address address -> HexFormat.of().formatHex(address.getAddress(), 0, 8);
      case InetAddress address -> address.getHostAddress();
      case null -> client;
    };
  }

  /**
   * The nearest address that is not one of the proxies'. Quarkus takes the farthest, which proxies
   * pass on as the client itself has made it up.
   */
  private String client(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    List<String> forwarded = forwarded(request);
    boolean trusted = !request.remoteAddress().equals(peer) && !forwarded.isEmpty();
    return trusted
        ? forwarded.reversed().stream()
            .filter(address -> !isProxy(address))
            .findFirst()
            .orElse(forwarded.getFirst())
        : peer.hostAddress();
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
    @Nullable InetAddress parsed = address(address);
    return parsed != null && proxies.stream().anyMatch(proxy -> proxy.matches(parsed));
  }

  private static @Nullable CidrAddress network(String proxy) {
    if (proxy.contains("/")) {
      return Inet.parseCidrAddress(proxy);
    }
    @Nullable InetAddress address = address(proxy);
    return address == null
        ? null
        : CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
  }

  /** An IPv4 address also where it is written as {@code ::ffff:192.0.2.1}. */
  private static @Nullable InetAddress address(String text) {
    byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
