package app.todo.provider;

import app.todo.identity.Token;
import java.util.Base64;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way to the provider and back, which their browser keeps: only it can end what it
 * began.
 *
 * @param state comes back in the address
 * @param nonce comes back in the token
 * @param verifier proves to the provider that the same client asked for the code and redeems it
 *     (PKCE)
 */
record Attempt(String state, String nonce, String verifier, Goal goal) {

  /** What the person wants. */
  sealed interface Goal {
    /** The page that says what became of it. */
    String page();
  }

  /**
   * To sign in.
   *
   * @param invitation by which the person may register; null without one
   */
  record SignIn(@Nullable String invitation) implements Goal {
    @Override
    public String page() {
      return "/sign-in";
    }
  }

  /** To link an account, asked for in a session of it. */
  record Link(UUID accountId, UUID sessionId) implements Goal {
    @Override
    public String page() {
      return "/account";
    }
  }

  static Attempt to(Goal goal) {
    return new Attempt(
        Token.random().value(), Token.random().value(), Token.random().value(), goal);
  }

  /** The verifier's SHA-256, as it goes along in the open (RFC 7636, S256). */
  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(verifier));
  }

  String text() {
    return String.join(" ", state, nonce, verifier, text(goal));
  }

  private static String text(Goal goal) {
    return switch (goal) {
      case SignIn(String invitation) when invitation != null -> "invited " + invitation;
      case SignIn _ -> "sign-in";
      case Link(UUID account, UUID session) -> "link %s %s".formatted(account, session);
    };
  }

  /** Reads what the service has written and signed. */
  static Attempt of(String text) {
    String[] parts = text.split(" ", -1);
    return new Attempt(parts[0], parts[1], parts[2], goal(parts));
  }

  private static Goal goal(String[] parts) {
    return switch (parts[3]) {
      case "invited" -> new SignIn(parts[4]);
      case "link" -> new Link(UUID.fromString(parts[4]), UUID.fromString(parts[5]));
      default -> new SignIn(null);
    };
  }
}
