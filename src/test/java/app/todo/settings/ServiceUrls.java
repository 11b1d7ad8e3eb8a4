package app.todo.settings;

import java.util.Optional;

/** Makes addresses of the service, for tests that run without it. */
public final class ServiceUrls {
  private ServiceUrls() {}

  public static ServiceUrl of(String url) {
    return new ServiceUrl(Optional.of(url));
  }
}
