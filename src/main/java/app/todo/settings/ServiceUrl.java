package app.todo.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the service, as {@code TODO_URL} says; no request may say so. */
@ApplicationScoped
public class ServiceUrl {
  private final Optional<String> value;

  ServiceUrl(@ConfigProperty(name = "todo.url") Optional<String> value) {
    this.value = value.map(url -> url.strip().replaceAll("/$", ""));
  }

  public Optional<String> value() {
    return value;
  }

  /**
   * The address of a page, for an e-mail.
   *
   * @param path with a slash before it
   */
  public String link(String path) {
    return value.orElseThrow() + path;
  }

  /** The name or address of the machine in it. */
  public String host() {
    return URI.create(value.orElseThrow()).getHost();
  }
}
