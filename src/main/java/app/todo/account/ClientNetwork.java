package app.todo.account;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A client as limits and the security log see it.
 *
 * @param network an IPv4 address, or the /64 that an IPv6 client has to itself
 * @param site the same for IPv4; the /48 that an IPv6 site has
 */
record ClientNetwork(String network, String site) {

  /** The networks of an address; text that is no address stands for itself. */
  static ClientNetwork of(String client) {
    return switch (address(client)) {
      case Inet6Address address -> new ClientNetwork(prefix(address, 64), prefix(address, 48));
      case InetAddress address -> same(address.getHostAddress());
      case null -> same(client);
    };
  }

  /** Whether the site is wider than the network. */
  boolean hasSite() {
    return !site.equals(network);
  }

  /** An IPv4 address also where it is written as {@code ::ffff:192.0.2.1}. */
  static @Nullable InetAddress address(String text) {
    byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ClientNetwork same(String client) {
    return new ClientNetwork(client, client);
  }

  private static String prefix(Inet6Address address, int bits) {
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, bits / Byte.SIZE, bytes.length, (byte) 0);
    return NetUtil.bytesToIpAddress(bytes) + "/" + bits;
  }
}
