package app.todo.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests may be sent to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutgoingAddressesTest {
  private static final String PUBLIC = "93.184.215.14";
  private static final String PUSH = "https://push.example.com/send/1?a=b";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "3fff::1",
        "100::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:a00:1::1",
        "2002:7f00:1::1"
      })
  void no_special_address_is_public(String address) throws UnknownHostException {
    assertFalse(new PublicAddresses().contains(InetAddress.getByName(address)));
    assertRefused("https://[%s]/".formatted(address).replaceAll("\\[([0-9.]+)]", "$1"));
    assertThrows(
        RefusedAddressException.class, () -> naming(PUBLIC, address).resolve(PUSH), "by a name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PUBLIC,
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700::1",
        "::ffff:93.184.215.14",
        "64:ff9b::5db8:d70e",
        "2002:5db8:d70e::1"
      })
  void others_are(String address) throws UnknownHostException {
    assertTrue(new PublicAddresses().contains(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example.com/",
        "https://push.example.com:8443/",
        "https://push.example.com:22/",
        "https://ana:secret@push.example.com/",
        "https:///send",
        "https:push.example.com",
        "//push.example.com/",
        "ftp://push.example.com/",
        "file:///etc/passwd",
        "push.example.com",
        "https://push example.com/",
        ""
      })
  void only_plain_https_is_taken(String address) {
    assertRefused(address);
  }

  /** Such as a resolver reads as 127.0.0.1. */
  @ParameterizedTest
  @ValueSource(
      strings = {"https://2130706433/", "https://127.1/", "https://0x7f.1/", "https://localhost/"})
  void other_ways_to_write_an_address_are_judged_by_what_they_resolve_to(String address) {
    OutgoingAddresses addresses =
        new OutgoingAddresses(
            host -> {
              try {
                return InetAddress.getAllByName(host);
              } catch (UnknownHostException _) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
              }
            },
            false,
            Optional.empty());
    assertThrows(RefusedAddressException.class, () -> addresses.resolve(address));
  }

  @Test
  void the_address_that_was_checked_is_the_one_that_is_connected_to() throws Exception {
    OutgoingAddress address = naming(PUBLIC).resolve(PUSH);
    assertEquals(InetAddress.getByName(PUBLIC), address.resolved());
    assertEquals("push.example.com", address.host());
    assertEquals("/send/1?a=b", address.target());
    assertEquals(443, address.port());
  }

  /** The second answer would be an address of the operator's network. */
  @Test
  void a_name_is_looked_up_once_for_a_request_and_checked_again_for_the_next() throws Exception {
    Queue<String> answers = new ArrayDeque<>(List.of(PUBLIC, "10.0.0.1"));
    OutgoingAddresses addresses =
        new OutgoingAddresses(
            _ -> new InetAddress[] {InetAddress.getByName(answers.remove())},
            false,
            Optional.empty());
    assertEquals(InetAddress.getByName(PUBLIC), addresses.resolve(PUSH).resolved());
    assertThrows(RefusedAddressException.class, () -> addresses.resolve(PUSH));
  }

  @Test
  void a_name_without_an_address_may_be_kept_and_is_not_sent_to() throws Exception {
    OutgoingAddresses addresses =
        new OutgoingAddresses(
            host -> {
              throw new UnknownHostException(host);
            },
            false,
            Optional.empty());
    addresses.check(PUSH);
    assertThrows(UnknownHostException.class, () -> addresses.resolve(PUSH));
  }

  /** A proxy looks names up by itself; addresses are still checked. */
  @Test
  void behind_a_proxy_names_are_not_looked_up() throws Exception {
    OutgoingAddresses addresses =
        new OutgoingAddresses(InetAddress::getAllByName, true, Optional.empty());
    assertEquals(new OutgoingAddress(URI.create(PUSH), null), addresses.resolve(PUSH));
    assertThrows(RefusedAddressException.class, () -> addresses.resolve("https://10.0.0.1/"));
    assertThrows(RefusedAddressException.class, () -> addresses.resolve("https://[::1]/"));
  }

  private static void assertRefused(String address) {
    OutgoingAddresses addresses =
        new OutgoingAddresses(InetAddress::getAllByName, false, Optional.empty());
    assertThrows(RefusedAddressException.class, () -> addresses.resolve(address));
  }

  private static OutgoingAddresses naming(String... addresses) throws UnknownHostException {
    InetAddress[] all = new InetAddress[addresses.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = InetAddress.getByName(addresses[i]);
    }
    return new OutgoingAddresses(_ -> all, false, Optional.empty());
  }
}
