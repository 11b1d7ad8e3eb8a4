package app.todo.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query of a database URL, put from libpq's names into the JDBC driver's.
 *
 * @see <a href="https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-PARAMKEYWORDS">libpq's
 *     names</a>
 * @see <a href="https://jdbc.postgresql.org/documentation/use/#connection-parameters">the driver's
 *     names</a>
 */
final class ConnectionParameters {

  private static final Map<String, String> DRIVER_NAMES =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("krbsrvname", "kerberosServerName"),
          Map.entry("load_balance_hosts", "loadBalanceHosts"),
          Map.entry("require_auth", "requireAuth"),
          Map.entry("schema", "currentSchema"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("target_session_attrs", "targetServerType"));

  // The service promises how soon it answers while its database is away, so its own bounds hold.
  private static final Set<String> OURS =
      Set.of(
          "connect_timeout",
          "connectTimeout",
          "loginTimeout",
          "socketTimeout",
          "tcpKeepAlive",
          "keepalives",
          "client_encoding");

  private ConnectionParameters() {}

  /**
   * @param jdbc whether a plus sign means a space, as the driver reads it, and not itself, as libpq
   *     does
   */
  static Map<String, String> parse(@Nullable String query, boolean jdbc) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      String name = DatabaseUrl.decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        parameters.put(name, DatabaseUrl.decode(jdbc ? value.replace("+", "%20") : value));
      }
    }
    return parameters;
  }

  static String query(Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !OURS.contains(parameter.getKey()))
            .map(parameter -> translated(parameter.getKey(), parameter.getValue()))
            .collect(joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String translated(String name, String value) {
    // asyncpg takes libpq's modes by the name the driver uses for yes or no.
    if (name.equals("ssl") && !value.matches("|true|false")) {
      return "sslmode=" + encode(value);
    }
    String driverName = DRIVER_NAMES.getOrDefault(name, name);
    return encode(driverName) + "=" + encode(driverValue(driverName, value));
  }

  private static String driverValue(String driverName, String value) {
    return switch (driverName) {
      case "targetServerType" ->
          switch (value) {
            case "read-write" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> value;
          };
      case "loadBalanceHosts" ->
          switch (value) {
            case "random" -> "true";
            case "disable" -> "false";
            default -> value;
          };
      default -> value;
    };
  }
}
