package app.todo.provider;

import app.todo.problem.MissingException;
import app.todo.settings.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider that the operator names, if any, and how the service shows itself to it. */
@Singleton
class ProviderSettings {
  private final Optional<String> issuer;
  private final Optional<String> clientId;
  private final Optional<String> secret;
  private final Optional<String> secretFile;
  private final boolean passwords;

  ProviderSettings(
      @ConfigProperty(name = "todo.oidc.issuer") Optional<String> issuer,
      @ConfigProperty(name = "todo.oidc.client-id") Optional<String> clientId,
      @ConfigProperty(name = "todo.oidc.client-secret") Optional<String> secret,
      @ConfigProperty(name = "todo.oidc.client-secret-file") Optional<String> secretFile,
      @ConfigProperty(name = "todo.passwords", defaultValue = "on") String passwords) {
    this.issuer = issuer.map(String::strip);
    this.clientId = clientId.map(String::strip);
    this.secret = secret;
    this.secretFile = secretFile.map(String::strip);
    this.passwords = passwords.strip().equals("on");
  }

  /** Ends a start with settings that would let nobody in. */
  void check(@Observes @Priority(2) StartupEvent event) {
    if (issuer.isPresent() && clientId.isEmpty()) {
      throw Refusal.because(
          "TODO_OIDC_ISSUER needs TODO_OIDC_CLIENT_ID, the name that the provider knows this"
              + " service by.");
    }
    if (!passwords && issuer.isEmpty()) {
      throw Refusal.because(
          "TODO_PASSWORDS=off needs TODO_OIDC_ISSUER: without a provider nobody could sign in.");
    }
    clientSecret();
  }

  /**
   * Which provider it is.
   *
   * @throws MissingException when there is none
   */
  String issuer() {
    return issuer.orElseThrow(() -> new MissingException("There is no provider to sign in with"));
  }

  String clientId() {
    return clientId.orElseThrow();
  }

  /** Read anew each time, as an orchestrator may replace the file; empty for a public client. */
  Optional<String> clientSecret() {
    return secretFile.map(ProviderSettings::read).or(() -> secret).filter(it -> !it.isBlank());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw Refusal.because(
          "TODO_OIDC_CLIENT_SECRET_FILE can't be read (%s)."
              .formatted(e.getClass().getSimpleName()));
    }
  }
}
