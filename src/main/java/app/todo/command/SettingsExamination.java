package app.todo.command;

import app.todo.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks at what the operator has set. */
final class SettingsExamination {
  private SettingsExamination() {}

  static List<Finding> of(UnaryOperator<@Nullable String> variables) {
    List<Finding> findings = new ArrayList<>();
    List<String> mistakes = Settings.mistakes(variables);
    mistakes.forEach(mistake -> findings.add(Finding.wrong("settings", mistake)));
    if (mistakes.isEmpty()) {
      findings.add(Finding.fine("settings", "Each variable that is set can be read."));
    }
    findings.add(registration(variables.apply("TODO_REGISTRATION")));
    findings.add(proxy(variables.apply("TODO_TRUSTED_PROXIES")));
    return findings;
  }

  private static Finding registration(@Nullable String policy) {
    return switch (policy) {
      case "invited" -> Finding.fine("registration", "Only the invited may register.");
      case "closed" -> Finding.fine("registration", "Nobody may register.");
      case null, default ->
          Finding.look(
              "registration",
              "Anybody who reaches the service may register: TODO_REGISTRATION=invited or closed"
                  + " changes that.");
    };
  }

  private static Finding proxy(@Nullable String proxies) {
    return proxies == null || proxies.isBlank()
        ? Finding.look(
            "proxy",
            "No proxy is trusted: behind one, name it in TODO_TRUSTED_PROXIES, so that limits count"
                + " clients and cookies are secure.")
        : Finding.fine("proxy", "Trusted: " + proxies.strip());
  }
}
