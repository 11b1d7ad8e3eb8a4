package app.todo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListeningTest {
  @ParameterizedTest
  @CsvSource({
    "dev, quarkus.http.host, 127.0.0.1",
    "dev, quarkus.management.host, 127.0.0.1",
    "prod, quarkus.http.host, 0.0.0.0",
    "prod, quarkus.management.host, 127.0.0.1"
  })
  void only_the_packaged_service_is_for_other_machines(
      String profile, String setting, String address) throws IOException {
    assertEquals(address, configOf(profile).getValue(setting, String.class));
  }

  private static SmallRyeConfig configOf(String profile) throws IOException {
    URL properties = Path.of("src/main/resources/application.properties").toUri().toURL();
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withProfile(profile)
        .withSources(new PropertiesConfigSource(properties, 250))
        .build();
  }
}
