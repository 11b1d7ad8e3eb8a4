package app.todo.passkey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks what authenticators answer, by WebAuthn's rules. Who made an authenticator isn't asked
 * for. Its person has to have been verified, by a PIN or a finger.
 */
@ApplicationScoped
class RelyingParty {
  private static final Logger LOG = Logger.getLogger(RelyingParty.class);

  /** ES256, EdDSA, RS256: each authenticator has one of them. */
  static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

  /** Its converters are costly to make, and only those who use passkeys need them. */
  private volatile @Nullable Checks checks;

  private record Checks(
      WebAuthnManager manager,
      AttestedCredentialDataConverter converter,
      List<PublicKeyCredentialParameters> algorithms) {
    static Checks make() {
      ObjectConverter converter = new ObjectConverter();
      return new Checks(
          WebAuthnManager.createNonStrictWebAuthnManager(converter),
          new AttestedCredentialDataConverter(converter),
          ALGORITHMS.stream()
              .map(it ->
                  new PublicKeyCredentialParameters(
                      PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(it)))
              .toList());
    }
  }

  private Checks checks() {
    @Nullable Checks known = checks;
    if (known == null) {
      known = Checks.make();
      checks = known;
    }
    return known;
  }

  /** The credential that was made for the challenge; empty where it is not one. */
  Optional<MadeCredential> made(ObjectNode credential, String challenge, URI origin) {
    return readable(() -> checks().manager.parseRegistrationResponseJSON(credential.toString()))
        .flatMap(data -> made(data, challenge, origin));
  }

  private Optional<MadeCredential> made(RegistrationData data, String challenge, URI origin) {
    try {
      checks()
          .manager
          .verify(
              data,
              new RegistrationParameters(
                  expected(challenge, origin), checks().algorithms, true, true));
    } catch (VerificationException e) {
      LOG.debug("A new passkey was refused", e);
      return Optional.empty();
    }
    AuthenticatorData<?> said = data.getAttestationObject().getAuthenticatorData();
    @Nullable AttestedCredentialData attested = said.getAttestedCredentialData();
    return attested == null
        ? Optional.empty()
        : Optional.of(
            new MadeCredential(
                attested.getCredentialId(),
                checks().converter.convert(attested),
                said.getSignCount(),
                said.isFlagBE(),
                said.isFlagBS()));
  }

  /** An answer that can be read, not yet checked. */
  Optional<AuthenticationData> answer(ObjectNode credential) {
    return readable(() -> checks().manager.parseAuthenticationResponseJSON(credential.toString()));
  }

  /**
   * Checks an answer.
   *
   * @throws ClonedException when the authenticator has counted less than it had before
   */
  Optional<UsedCredential> used(
      AuthenticationData answer, MadeCredential known, String challenge, URI origin)
      throws ClonedException {
    try {
      checks()
          .manager
          .verify(
              answer,
              new AuthenticationParameters(
                  expected(challenge, origin), record(known), null, true, true));
    } catch (MaliciousCounterValueException e) {
      throw new ClonedException(e);
    } catch (VerificationException e) {
      LOG.debug("A passkey's answer was refused", e);
      return Optional.empty();
    }
    AuthenticatorData<?> said = answer.getAuthenticatorData();
    return Optional.of(new UsedCredential(said.getSignCount(), said.isFlagBS()));
  }

  /** Two authenticators that have one key count apart: one of them is a copy. */
  static final class ClonedException extends Exception {
    private ClonedException(Throwable cause) {
      super(cause);
    }
  }

  private CredentialRecordImpl record(MadeCredential known) {
    return new CredentialRecordImpl(
        null,
        true,
        known.isBackupEligible(),
        known.isBackedUp(),
        known.signCount(),
        checks().converter.convert(known.attested()),
        null,
        null,
        null,
        Set.of());
  }

  private static ServerProperty expected(String challenge, URI origin) {
    return ServerProperty.builder()
        .origin(new Origin(origin.toString()))
        .rpId(origin.getHost())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  /** The parser throws many kinds of exceptions at what is no answer of an authenticator. */
  private static <T> Optional<T> readable(Supplier<T> parsing) {
    try {
      return Optional.ofNullable(parsing.get());
    } catch (RuntimeException e) {
      LOG.debug("What a browser sent for a passkey can't be read", e);
      return Optional.empty();
    }
  }
}
