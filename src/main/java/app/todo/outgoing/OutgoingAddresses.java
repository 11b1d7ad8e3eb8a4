package app.todo.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides which addresses requests may be sent to: https on the standard port of a public address.
 */
@ApplicationScoped
public class OutgoingAddresses {
  private final PublicAddresses publicOnes = new PublicAddresses();
  private final Names names;
  private final boolean hasProxy;
  private final Optional<String> testOrigin;

  /** The addresses of a name. */
  interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  @Inject
  OutgoingAddresses(
      @ConfigProperty(name = "todo.outgoing-proxy") Optional<String> proxy,
      @ConfigProperty(name = "todo.outgoing-test-origin") Optional<String> testOrigin) {
    this(InetAddress::getAllByName, proxy.isPresent(), testOrigin);
  }

  OutgoingAddresses(Names names, boolean hasProxy, Optional<String> testOrigin) {
    this.names = names;
    this.hasProxy = hasProxy;
    this.testOrigin = testOrigin;
  }

  /**
   * Checks an address that a person gives. A name that has no address now may have one later.
   *
   * @throws RefusedAddressException when no request would be sent to it
   */
  public void check(String text) throws RefusedAddressException {
    try {
      resolve(text);
    } catch (UnknownHostException _) {
      // Checked again before each request.
    }
  }

  /**
   * The address to connect to. All addresses of the name have to be public; a proxy looks names up
   * by itself, and bounds what they may lead to.
   *
   * @throws UnknownHostException when the name has no address
   */
  OutgoingAddress resolve(String text) throws RefusedAddressException, UnknownHostException {
    if (testOrigin.filter(origin -> text.startsWith(origin + ":")).isPresent()) {
      URI uri = URI.create(text);
      return new OutgoingAddress(uri, InetAddress.getByName(uri.getHost()));
    }
    OutgoingAddress address = new OutgoingAddress(OutgoingAddress.parse(text), null);
    if (hasProxy && !isLiteral(address.host())) {
      return address;
    }
    InetAddress[] all = names.of(address.host());
    if (!Arrays.stream(all).allMatch(publicOnes::contains)) {
      throw new RefusedAddressException("must be an address of the public Internet");
    }
    return new OutgoingAddress(address.uri(), all[0]);
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }
}
