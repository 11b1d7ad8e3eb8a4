package app.todo.outgoing;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which addresses are on the public Internet, by IANA's registries of special-purpose addresses. An
 * IPv6 address that stands for an IPv4 address is judged by that one; Java reads a mapped address
 * as IPv4. No constants: a native image may not hold addresses that are made while it is built.
 */
final class PublicAddresses {
  private final List<CidrAddress> special =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "3fff::/20")
          .map(PublicAddresses::network)
          .toList();

  private final CidrAddress globalUnicast = network("2000::/3");
  private final CidrAddress nat64 = network("64:ff9b::/96");
  private final CidrAddress sixToFour = network("2002::/16");

  boolean contains(InetAddress address) {
    if (address instanceof Inet4Address) {
      return isOrdinary(address);
    }
    byte[] bytes = address.getAddress();
    if (nat64.matches(address)) {
      return isOrdinary(embedded(bytes, 12));
    }
    if (sixToFour.matches(address)) {
      return isOrdinary(embedded(bytes, 2));
    }
    return globalUnicast.matches(address) && isOrdinary(address);
  }

  private boolean isOrdinary(InetAddress address) {
    return special.stream().noneMatch(network -> network.matches(address));
  }

  private static InetAddress embedded(byte[] bytes, int offset) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, offset, offset + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  private static CidrAddress network(String text) {
    return Objects.requireNonNull(Inet.parseCidrAddress(text));
  }
}
