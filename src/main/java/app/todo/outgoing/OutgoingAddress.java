package app.todo.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An address that a request may be sent to.
 *
 * @param resolved what the connection goes to, so that the name is not looked up once more; null
 *     where a proxy looks it up
 */
public record OutgoingAddress(URI uri, @Nullable InetAddress resolved) {
  private static final int HTTPS = 443;

  /**
   * Reads an address of the public web, not yet resolved.
   *
   * @throws RefusedAddressException when it is not https on the standard port
   */
  static URI parse(String text) throws RefusedAddressException {
    URI uri = uri(text);
    boolean isPlain =
        "https".equalsIgnoreCase(uri.getScheme())
            && uri.getHost() != null
            && uri.getRawUserInfo() == null
            && (uri.getPort() == -1 || uri.getPort() == HTTPS);
    if (!isPlain) {
      throw new RefusedAddressException(
          "must be an https address without a port or a password, as https://push.example.com/a");
    }
    return uri;
  }

  private static URI uri(String text) throws RefusedAddressException {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      throw new RefusedAddressException("must be an address, as https://push.example.com/a");
    }
  }

  boolean isEncrypted() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  int port() {
    return uri.getPort() != -1 ? uri.getPort() : HTTPS;
  }

  /** The name or address without the brackets that an address of IPv6 has. */
  String host() {
    return uri.getHost().replaceAll("^\\[|]$", "");
  }

  /** The path and query, as the request line has them. */
  String target() {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** The scheme, name and port, by which a push service knows itself. */
  public String origin() {
    String port = uri.getPort() == -1 || uri.getPort() == HTTPS ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
