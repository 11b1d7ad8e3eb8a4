package app.todo.push;

import app.todo.validation.Consistent;
import app.todo.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A browser's subscription, in the names of its {@code PushSubscription.toJSON()}.
 *
 * @param endpoint the address at the browser's push service, at most 2,000 characters
 */
@Schema(name = "PushSubscriptionDraft")
record SubscriptionDraft(
    @NotNull @Text(min = 1, max = 2_000) @Schema(examples = "https://push.example.com/send/AbC")
        String endpoint,
    @NotNull @Valid Keys keys) {

  /**
   * What messages are encrypted with.
   *
   * @param p256dh the browser's public key, in base64url
   * @param auth the secret of 16 bytes, in base64url
   */
  @Consistent
  @Schema(name = "PushSubscriptionKeys")
  record Keys(@NotNull String p256dh, @NotNull String auth) implements Consistent.Rules {
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{1,100}=*");

    @Override
    public void check(BiConsumer<String, String> report) {
      if (p256dh != null && !isPoint(p256dh)) {
        report.accept("p256dh", "must be a public key of P-256, uncompressed and in base64url");
      }
      if (auth != null && !isSecret(auth)) {
        report.accept("auth", "must be 16 bytes in base64url");
      }
    }

    private static boolean isPoint(String text) {
      try {
        P256.publicKey(decoded(text));
        return true;
      } catch (IllegalArgumentException _) {
        return false;
      }
    }

    private static boolean isSecret(String text) {
      try {
        return decoded(text).length == Encryption.AUTH_BYTES;
      } catch (IllegalArgumentException _) {
        return false;
      }
    }

    private static byte[] decoded(String text) {
      if (!BASE64URL.matcher(text).matches()) {
        throw new IllegalArgumentException("Not base64url");
      }
      return Base64.getUrlDecoder().decode(text);
    }

    byte[] key() {
      return decoded(p256dh);
    }

    byte[] secret() {
      return decoded(auth);
    }
  }
}
