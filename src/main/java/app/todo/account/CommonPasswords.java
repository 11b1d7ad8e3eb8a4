package app.todo.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The 3,000 passwords of at least eight characters that people choose most. */
final class CommonPasswords {
  static final String RULE = "is one of the most common passwords";

  private static final String FILE = "/common-passwords.txt";

  private static final Set<String> ALL = read();

  private CommonPasswords() {}

  /** Without regard to case, as guessing programs do. */
  static boolean contain(String password) {
    return ALL.contains(Credentials.normalised(password));
  }

  /** Reports a new password that is one of them; null is not looked at. */
  static void check(@Nullable String newPassword, BiConsumer<String, String> report) {
    if (newPassword != null && contain(newPassword)) {
      report.accept("newPassword", RULE);
    }
  }

  private static Set<String> read() {
    try (@Nullable InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
