package app.todo.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Messages as browsers decrypt them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EncryptionTest {
  private static final String MESSAGE = "When I grow up, I want to be a watermelon";

  /** The example of RFC 8291, section 5. */
  @Test
  void the_example_of_the_rfc_is_encrypted_as_it_says() throws GeneralSecurityException {
    KeyPair ours =
        pair(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
            "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
    byte[] browserKey =
        bytes(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    assertEquals(
        """
        DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml\
        mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT\
        pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN\
        """,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                Encryption.encrypt(
                    MESSAGE.getBytes(StandardCharsets.UTF_8),
                    browserKey,
                    bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                    ours,
                    bytes("DGv6ra1nlYgDCS1FRnbzlw"))));
  }

  @Test
  void a_browser_decrypts_what_is_encrypted_for_it() {
    TestBrowser browser = TestBrowser.create();
    byte[] sent =
        Encryption.encrypt(
            MESSAGE.getBytes(StandardCharsets.UTF_8), browser.publicKey(), browser.auth());
    assertEquals(MESSAGE, browser.decrypted(sent));
  }

  @Test
  void what_is_no_point_of_the_curve_is_no_key() {
    byte[] key = P256.bytes((ECPublicKey) P256.newPair().getPublic());
    key[64] ^= 1;
    assertThrows(IllegalArgumentException.class, () -> P256.publicKey(key));
    assertThrows(IllegalArgumentException.class, () -> P256.publicKey(new byte[65]));
    assertThrows(IllegalArgumentException.class, () -> P256.publicKey(new byte[33]));
  }

  private static KeyPair pair(String publicKey, String privateKey) throws GeneralSecurityException {
    return new KeyPair(
        P256.publicKey(bytes(publicKey)),
        KeyFactory.getInstance("EC")
            .generatePrivate(
                new ECPrivateKeySpec(new BigInteger(1, bytes(privateKey)), P256.curve())));
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
