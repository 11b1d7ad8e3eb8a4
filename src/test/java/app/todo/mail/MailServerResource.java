package app.todo.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The mail server of all tests that run with the service in their process. */
public final class MailServerResource implements QuarkusTestResourceLifecycleManager {
  private final MailServer server = MailServer.start();

  @Override
  public Map<String, String> start() {
    return Map.of("SMTP_URL", server.url(), "todo.url", "https://todo.example");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(MailServer.class));
  }

  @Override
  public void stop() {
    server.close();
  }
}
