package app.todo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT                   | 1
          MANAGEMENT_PORT        | 65535
          MANAGEMENT_HOST        | 0.0.0.0
          MANAGEMENT_HOST        | ::1
          DATABASE_POOL_SIZE     | 1000
          TODO_MAX_ROWS          | 100000000
          TODO_MAX_MEBIBYTES     | 1
          TODO_WRITES_PER_SECOND | 1000000
          TODO_REGISTRATIONS_PER_HOUR | 600
          TODO_LOG               | json
          TODO_LOG               | text
          TODO_TRUSTED_PROXIES   | 0.0.0.0/32
          TODO_TRUSTED_PROXIES   | 127.0.0.1, ::1,10.0.0.0/8, proxy.example
          todo.cors-origins      | https://app.example, http://localhost:5173
          todo.security-contact  | mailto:security@todo.example
          todo.url               | https://todo.example
          todo.url               | http://[::1]:8000/
          todo.mail-from         | todo@todo.example
          todo.mail-from         | The household's Todo <todo@todo.example>
          todo.passwords         | off
          todo.oidc.issuer       | https://id.example/realms/home
          quarkus.shutdown.delay | 5s
          quarkus.shutdown.delay | PT1M
          """)
  void what_fits_is_taken(String name, String value) {
    SmallRyeConfig config = configOf(name, value);
    assertEquals(value, config.getConfigValue(name).getValue());
    assertEquals(Optional.empty(), mistake(config));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT                   | abc        | PORT has to be a number from 1 to 65535; it is “abc”.
          PORT                   | 0          | PORT has to be a number from 1 to 65535; it is “0”.
          MANAGEMENT_PORT        | 99999      | MANAGEMENT_PORT has to be a number from 1 to 65535; it is “99999”.
          MANAGEMENT_HOST        | 127.0.0    | MANAGEMENT_HOST has to be an address, as 127.0.0.1 or 0.0.0.0; it is “127.0.0”.
          MANAGEMENT_HOST        | localhost  | MANAGEMENT_HOST has to be an address, as 127.0.0.1 or 0.0.0.0; it is “localhost”.
          DATABASE_POOL_SIZE     | -1         | DATABASE_POOL_SIZE has to be a number from 1 to 1000; it is “-1”.
          TODO_WRITES_PER_SECOND | 0          | TODO_WRITES_PER_SECOND has to be a number from 1 to 1000000; it is “0”.
          TODO_REGISTRATIONS_PER_HOUR | 0     | TODO_REGISTRATIONS_PER_HOUR has to be a number from 1 to 1000000; it is “0”.
          TODO_LOG               | xml        | TODO_LOG has to be text or json; it is “xml”.
          TODO_TRUSTED_PROXIES   | 10.0.0.0/x | TODO_TRUSTED_PROXIES has to be addresses or networks with commas between them, as 192.0.2.1,10.0.0.0/8; it is “10.0.0.0/x”.
          TODO_TRUSTED_PROXIES   | ,::1       | TODO_TRUSTED_PROXIES has to be addresses or networks with commas between them, as 192.0.2.1,10.0.0.0/8; it is “,::1”.
          todo.cors-origins      | *          | TODO_CORS_ORIGINS has to be origins with commas between them, as https://todo.example.com; it is “*”.
          todo.cors-origins      | http://a/b | TODO_CORS_ORIGINS has to be origins with commas between them, as https://todo.example.com; it is “http://a/b”.
          todo.security-contact  | Ana        | TODO_SECURITY_CONTACT has to be an address, as mailto:security@example.com or https://example.com/security; it is “Ana”.
          todo.push-contact      | Ana        | TODO_PUSH_CONTACT has to be an address, as mailto:operator@example.com or https://example.com; it is “Ana”.
          todo.outgoing-proxy    | proxy:1    | TODO_OUTGOING_PROXY has to be an address with a port, as http://proxy.example.com:3128; it is “proxy:1”.
          todo.url               | todo.example | TODO_URL has to be the address of the service for browsers, as https://todo.example.com; it is “todo.example”.
          todo.url               | https://a/b | TODO_URL has to be the address of the service for browsers, as https://todo.example.com; it is “https://a/b”.
          todo.mail-from         | Ana        | TODO_MAIL_FROM has to be the sender of e-mails, as todo@example.com or Todo <todo@example.com>; it is “Ana”.
          todo.passwords         | no         | TODO_PASSWORDS has to be on or off; it is “no”.
          todo.oidc.issuer       | id.example | TODO_OIDC_ISSUER has to be the address of a provider of OpenID Connect, as https://id.example.com/realms/home; it is “id.example”.
          quarkus.shutdown.delay | 5parsecs   | QUARKUS_SHUTDOWN_DELAY has to be a time, as 5s; it is “5parsecs”.
          """)
  void what_does_not_fit_is_told_and_the_default_holds(String name, String value, String mistake) {
    SmallRyeConfig config = configOf(name, value);
    assertEquals(Optional.of(mistake), mistake(config));
    assertEquals("the default", config.getValue("with.default", String.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void what_is_empty_is_not_set(String value) {
    SmallRyeConfig config = configOf("PORT", value);
    assertEquals("the default", config.getValue("with.default", String.class));
    assertEquals(Optional.empty(), mistake(config));
  }

  @ParameterizedTest
  @CsvSource({"'',false", "' ',false", "10.0.0.0/8,true"})
  void proxies_are_trusted_where_some_are_named(String proxies, boolean isTrusting) {
    SmallRyeConfig config = configOf("TODO_TRUSTED_PROXIES", proxies);
    assertEquals(isTrusting, config.getValue(Settings.TRUSTS_PROXIES, Boolean.class));
  }

  @Test
  void other_settings_are_left_alone() {
    assertEquals(
        "x", configOf("quarkus.log.level", "x").getValue("quarkus.log.level", String.class));
  }

  @Test
  void the_documentation_says_what_each_has_to_be() throws IOException {
    String documentation = Files.readString(Path.of("docs/settings.md"));
    Settings.wanted()
        .forEach((variable, wanted) -> {
          Pattern row =
              Pattern.compile(
                  "(?m)^\\| `%s` \\|.*%s.*$".formatted(variable, Pattern.quote(wanted)));
          assertTrue(row.matcher(documentation).find(), variable + ": " + wanted);
        });
  }

  private static Optional<String> mistake(SmallRyeConfig config) {
    return config.getOptionalValue(Settings.MISTAKE, String.class);
  }

  private static SmallRyeConfig configOf(String name, String value) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withInterceptors(new Settings())
        .withSources(
            new PropertiesConfigSource(
                Map.of(name, value, "with.default", "${" + name + ":the default}"), "test", 500))
        .build();
  }
}
