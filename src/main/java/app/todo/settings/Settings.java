package app.todo.settings;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.common.net.Inet;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passes over what is empty or wrong in the variables that an operator sets besides the database's,
 * so that the default holds, and answers {@code todo.settings.mistake} with a sentence about what
 * is wrong. Said where the service starts: here it would come with a page of its circumstances, and
 * without the variable's name.
 */
@Priority(Priorities.LIBRARY)
public final class Settings implements ConfigSourceInterceptor {
  static final String MISTAKE = "todo.settings.mistake";

  /** Whether the operator has named proxies. */
  static final String TRUSTS_PROXIES = "todo.trusts-proxies";

  private static final String TRUSTED_PROXIES = "TODO_TRUSTED_PROXIES";

  /** Something with a letter: what has none is a mistaken address. */
  private static final Pattern HOST = Pattern.compile("(?=.*[A-Za-z])[\\w.-]+(:\\d+)?");

  private static final Map<String, Rule> RULES =
      byName(
          new Rule("PORT", "a number from 1 to 65535", port -> readNumber(port, 65_535)),
          new Rule("MANAGEMENT_HOST", "an address, as 127.0.0.1 or 0.0.0.0", Settings::readAddress),
          new Rule("MANAGEMENT_PORT", "a number from 1 to 65535", port -> readNumber(port, 65_535)),
          new Rule("DATABASE_POOL_SIZE", "a number from 1 to 1000", it -> readNumber(it, 1_000)),
          new Rule(
              "TODO_REGISTRATIONS_PER_HOUR",
              "a number from 1 to 1000000",
              it -> readNumber(it, 1_000_000)),
          new Rule(
              "TODO_MAX_ROWS", "a number from 1 to 100000000", it -> readNumber(it, 100_000_000)),
          new Rule(
              "TODO_MAX_MEBIBYTES", "a number from 1 to 1000000", it -> readNumber(it, 1_000_000)),
          new Rule(
              "TODO_WRITES_PER_SECOND",
              "a number from 1 to 1000000",
              it -> readNumber(it, 1_000_000)),
          new Rule("TODO_BACKUPS_KEPT", "a number from 1 to 1000", it -> readNumber(it, 1_000)),
          new Rule(
              "todo.registration",
              "open, invited or closed",
              it -> readChoice(it, List.of("open", "invited", "closed"))),
          new Rule(
              "todo.owners-invite",
              "true or false",
              it -> readChoice(it, List.of("true", "false"))),
          new Rule(
              "todo.operator",
              "a name or an address of at most 200 characters",
              Settings::readOperator),
          new Rule("TODO_LOG", "text or json", it -> readChoice(it, List.of("text", "json"))),
          new Rule(
              TRUSTED_PROXIES,
              "addresses or networks with commas between them, as 192.0.2.1,10.0.0.0/8",
              Settings::readProxies),
          new Rule(
              "todo.cors-origins",
              "origins with commas between them, as https://todo.example.com",
              Settings::readOrigins),
          new Rule(
              "todo.security-contact",
              "an address, as mailto:security@example.com or https://example.com/security",
              Settings::readContact),
          new Rule(
              "todo.push-contact",
              "an address, as mailto:operator@example.com or https://example.com",
              Settings::readContact),
          new Rule(
              "todo.outgoing-proxy",
              "an address with a port, as http://proxy.example.com:3128",
              Settings::readProxy),
          new Rule(
              "todo.url",
              "the address of the service for browsers, as https://todo.example.com",
              Settings::readUrl),
          new Rule(
              "todo.mail-from",
              "the sender of e-mails, as todo@example.com or Todo <todo@example.com>",
              Settings::readSender),
          new Rule("todo.passwords", "on or off", it -> readChoice(it, List.of("on", "off"))),
          new Rule(
              "todo.oidc.issuer",
              "the address of a provider of OpenID Connect, as https://id.example.com/realms/home",
              Settings::readIssuer),
          new Rule("quarkus.shutdown.delay", "a time, as 5s", DurationConverter::parseDuration));

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");

  private static final Pattern URL =
      Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?/?");

  private static final Pattern SENDER =
      Pattern.compile("[^<>@\\p{Cntrl}]*<[^<>@\\s]+@[^<>@\\s]+>|[^<>@\\s]+@[^<>@\\s]+");
  private static final Pattern ISSUER =
      Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?(/[^\\s?#]*)?");

  private static final Pattern PROXY = Pattern.compile("http://[A-Za-z0-9.\\[\\]:-]+:\\d{1,5}/?");

  private static final Pattern CONTACT = Pattern.compile("(?:mailto:|https://|tel:)[\\x21-\\x7e]+");

  /** What each variable has to be, in the words of its mistake. */
  static Map<String, String> wanted() {
    return RULES.values().stream().collect(toMap(Rule::variable, Rule::wanted));
  }

  private static Map<String, Rule> byName(Rule... rules) {
    return Stream.of(rules)
        .collect(toMap(Rule::name, identity(), (one, _) -> one, LinkedHashMap::new));
  }

  /** The name of a setting, what it has to be, and what fails where it isn't. */
  private record Rule(String name, String wanted, Consumer<String> reader) {
    Optional<String> mistake(String value) {
      try {
        reader.accept(value);
        return Optional.empty();
      } catch (IllegalArgumentException _) {
        return Optional.of("%s has to be %s; it is “%s”.".formatted(variable(), wanted, value));
      }
    }

    Optional<String> mistakeIn(UnaryOperator<@Nullable String> variables) {
      @Nullable String value = variables.apply(variable());
      return value == null || value.isBlank() ? Optional.empty() : mistake(value.strip());
    }

    private String variable() {
      return name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
  }

  /** What is wrong with the variables that are set, a sentence each. */
  public static List<String> mistakes(UnaryOperator<@Nullable String> variables) {
    return RULES.values().stream().flatMap(rule -> rule.mistakeIn(variables).stream()).toList();
  }

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    if (name.equals(MISTAKE)) {
      return RULES.values().stream()
          .flatMap(rule -> mistake(rule, context).stream())
          .findFirst()
          .map(mistake -> answer(name, mistake))
          .orElse(null);
    }
    if (name.equals(TRUSTS_PROXIES)) {
      boolean isTrusting = !text(context.proceed(TRUSTED_PROXIES)).isEmpty();
      return answer(name, Boolean.toString(isTrusting));
    }
    @Nullable ConfigValue set = context.proceed(name);
    @Nullable Rule rule = RULES.get(name);
    return rule == null || !text(set).isEmpty() && rule.mistake(text(set)).isEmpty() ? set : null;
  }

  private static ConfigValue answer(String name, String value) {
    return ConfigValue.builder().withName(name).withRawValue(value).withValue(value).build();
  }

  private static Optional<String> mistake(Rule rule, ConfigSourceInterceptorContext context) {
    String value = text(context.proceed(rule.name));
    return value.isEmpty() ? Optional.empty() : rule.mistake(value);
  }

  private static String text(@Nullable ConfigValue value) {
    return value == null || value.getValue() == null ? "" : value.getValue().strip();
  }

  private static void readNumber(String number, int most) {
    int value = Integer.parseInt(number);
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(number);
    }
  }

  private static void readChoice(String value, List<String> choices) {
    if (!choices.contains(value)) {
      throw new IllegalArgumentException(value);
    }
  }

  private static void readOperator(String operator) {
    if (operator.length() > 200 || operator.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(operator);
    }
  }

  private static void readAddress(String address) {
    if (Inet.parseInetAddress(address) == null) {
      throw new IllegalArgumentException(address);
    }
  }

  private static void readProxies(String proxies) {
    for (String proxy : proxies.split(",")) {
      String name = proxy.strip();
      if (Inet.parseCidrAddress(name) == null
          && Inet.parseInetAddress(name) == null
          && !HOST.matcher(name).matches()) {
        throw new IllegalArgumentException(name);
      }
    }
  }

  private static void readProxy(String proxy) {
    if (!PROXY.matcher(proxy).matches()) {
      throw new IllegalArgumentException(proxy);
    }
  }

  private static void readUrl(String url) {
    if (!URL.matcher(url).matches()) {
      throw new IllegalArgumentException(url);
    }
  }

  private static void readSender(String sender) {
    if (!SENDER.matcher(sender).matches()) {
      throw new IllegalArgumentException(sender);
    }
  }

  private static void readIssuer(String issuer) {
    if (issuer.length() > 500 || !ISSUER.matcher(issuer).matches()) {
      throw new IllegalArgumentException(issuer);
    }
  }

  private static void readOrigins(String origins) {
    for (String origin : origins.split(",")) {
      if (!ORIGIN.matcher(origin.strip()).matches()) {
        throw new IllegalArgumentException(origin);
      }
    }
  }

  private static void readContact(String contact) {
    if (!CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(contact);
    }
  }
}
