package app.todo.account;

import app.todo.identity.SecurityLog;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The security log, category {@code app.todo.audit}: what happened to which account, and the
 * client's network. It has neither e-mail addresses nor secrets. The fields are in the message and,
 * for formatters such as JSON's, in the MDC.
 */
@ApplicationScoped
class Audit implements SecurityLog {
  private static final Logger LOG = Logger.getLogger("app.todo.audit");

  /** A proxy passes on whatever text a client sent for its address. */
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.:/_-]");

  private static final int LONGEST_VALUE = 64;

  private final ClientNetworks clients;

  Audit(ClientNetworks clients) {
    this.clients = clients;
  }

  enum Event {
    REGISTERED,
    REGISTRATION_REFUSED,
    INVITED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    LOCKED_OUT,
    PASSWORD_REFUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ADDRESS_CHANGE_ASKED,
    ADDRESS_CHANGED,
    RECOVERY_ASKED,
    RECOVERY_FAILED,
    RECOVERY_CODES_MADE,
    PASSKEY_DEMANDED,
    SESSION_ENDED,
    OTHER_SESSIONS_ENDED,
    ACCOUNT_DELETED,
    ORIGIN_REFUSED
  }

  void record(Event event, HttpServerRequest request, Map<String, ?> details) {
    record(event.name().toLowerCase(Locale.ROOT), request, details);
  }

  @Override
  public void record(String event, HttpServerRequest request, Map<String, ?> details) {
    SortedMap<String, String> fields = new TreeMap<>();
    details.forEach((name, value) -> fields.put(name, escaped(value.toString())));
    fields.put("network", escaped(clients.of(request).network()));
    write(event, fields);
  }

  private static void write(String event, SortedMap<String, String> fields) {
    MDC.put("event", event);
    fields.forEach(MDC::put);
    try {
      LOG.info(
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + field.getValue())
              .collect(Collectors.joining(" ", event + " ", "")));
    } finally {
      fields.keySet().forEach(MDC::remove);
      MDC.remove("event");
    }
  }

  private static String escaped(String value) {
    String shortened = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
    return UNSAFE.matcher(shortened).replaceAll("_");
  }
}
