package app.todo.account;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The client as limits see it: an IPv4 address, or the /64 network that an IPv6 client has whole.
 */
final class ClientNetwork {
  private ClientNetwork() {}

  static String of(HttpServerRequest request) {
    String host = request.remoteAddress().hostAddress();
    byte @Nullable [] address = NetUtil.createByteArrayFromIpAddressString(host);
    return address != null && address.length == 16 ? HexFormat.of().formatHex(address, 0, 8) : host;
  }
}
