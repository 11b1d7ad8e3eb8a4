package app.todo.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL is, in its JDBC driver's words, read from the URLs other software writes:
 * libpq's {@code postgresql://} and {@code postgres://}, SQLAlchemy's {@code postgresql+driver://}
 * and JDBC's own.
 *
 * <p>Read by pattern, as {@link java.net.URI} knows no host with an underscore and no list of
 * hosts. No message repeats any part of the text: it may hold a password.
 */
record DatabaseUrl(String jdbcUrl, @Nullable String username, @Nullable String password) {

  // The last @ before the query ends what is the user's, so a password may hold @, : and / as is.
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>(?i:jdbc:)?(?i:postgres(?:ql)?)(?:\\+\\w+)?:)"
              + "(?<network>//(?:(?<user>[^?:]*)(?::(?<password>[^?]*))?@)?(?<hosts>[^/?@]*))?"
              + "/?(?<database>[^?\\p{Cntrl}]*)(?:\\?(?<query>.*))?");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<name>\\[[\\p{XDigit}.]*:[\\p{XDigit}:.]*(?:%[\\w.-]+)?]|[\\p{L}\\p{N}_.-]*)(?::(?<port>\\d{0,5}))?");
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");
  private static final String DEFAULT_PORT = "5432";

  /**
   * @param folder where the files are that it names
   * @throws IllegalArgumentException with a sentence for the operator, if it is none
   */
  static DatabaseUrl parse(String text, Path folder) {
    Matcher url = URL.matcher(text.strip());
    if (!url.matches()) {
      throw malformed();
    }
    boolean jdbc = url.group("scheme").regionMatches(true, 0, "jdbc:", 0, 5);
    if (!jdbc && url.group("network") == null) {
      throw malformed();
    }
    Map<String, String> given = ConnectionParameters.parse(url.group("query"), jdbc);
    String user = either(given.remove("user"), decode(url.group("user")));
    String password = either(given.remove("password"), decode(url.group("password")));
    String database = either(given.remove("dbname"), decode(url.group("database")));
    String hosts =
        hosts(
            either(given.remove("host"), given.remove("hostaddr"), decode(url.group("hosts"))),
            either(given.remove("port")));
    return new DatabaseUrl(
        "jdbc:postgresql://"
            + hosts
            + "/"
            + ConnectionParameters.encode(database == null ? "" : database)
            + ConnectionParameters.query(ServerTrust.complete(given, folder)),
        user,
        password);
  }

  /** Nothing here is for a log. */
  @Override
  public String toString() {
    return "DatabaseUrl[…]";
  }

  static String decode(@Nullable String text) {
    if (text == null) {
      return "";
    }
    if (BROKEN_ESCAPE.matcher(text).find()) {
      throw new IllegalArgumentException(
          "DATABASE_URL has a percent sign without two hexadecimal digits after it;"
              + " a percent sign itself is written %25.");
    }
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  /** The hosts with their ports, {@code ports} being libpq's list: one for all, or one for each. */
  private static String hosts(@Nullable String hosts, @Nullable String ports) {
    List<String> answer = new ArrayList<>();
    String[] names = (hosts == null ? "localhost" : hosts).split(",", -1);
    String[] numbers = ports == null ? new String[] {""} : ports.split(",", -1);
    for (int i = 0; i < names.length; i++) {
      answer.add(host(names[i], numbers[Math.min(i, numbers.length - 1)]));
    }
    return String.join(",", answer);
  }

  private static String host(String text, String port) {
    if (text.startsWith("/") || text.startsWith("@")) {
      throw new IllegalArgumentException(
          "DATABASE_URL names a Unix socket; this service reaches PostgreSQL by TCP, so give a host.");
    }
    Matcher host = HOST.matcher(text);
    if (!host.matches()) {
      throw malformed();
    }
    String name = either(host.group("name"), "localhost");
    String number = either(host.group("port"), port, DEFAULT_PORT);
    if (name == null || number == null || !isPort(number)) {
      throw malformed();
    }
    return name + ":" + number;
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= 65535;
  }

  private static @Nullable String either(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isEmpty()) {
        return candidate;
      }
    }
    return null;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "DATABASE_URL is not understood: it has to look like postgresql://user:password@host:5432/database,"
            + " with special characters percent-encoded.");
  }
}
