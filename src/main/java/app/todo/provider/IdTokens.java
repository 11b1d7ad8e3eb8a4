package app.todo.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Checks ID tokens (OpenID Connect Core, section 3.1.3.7). */
@ApplicationScoped
class IdTokens {
  private static final int CLOCK_SKEW_SECONDS = 60;

  /** A provider issues it when the code is redeemed, a moment ago. */
  private static final int OLDEST_SECONDS = 600;

  /** Signatures by a key pair: one made with a shared secret proves nothing about who made it. */
  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
          AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

  private final Discovery discovery;
  private final ProviderSettings settings;
  private final Clock clock;

  IdTokens(Discovery discovery, ProviderSettings settings, Clock clock) {
    this.discovery = discovery;
    this.settings = settings;
    this.clock = clock;
  }

  /** The claims of a token that the provider made for this service and this attempt. */
  JwtClaims verified(String token, String nonce)
      throws RefusedTokenException, ProviderAwayException {
    try {
      JwtClaims claims = claims(token);
      if (!nonce.equals(claims.getClaimValueAsString("nonce"))) {
        throw new RefusedTokenException("the nonce is another one's");
      }
      boolean isForOthersToo = claims.getAudience().size() > 1 || claims.hasClaim("azp");
      if (isForOthersToo && !settings.clientId().equals(claims.getClaimValueAsString("azp"))) {
        throw new RefusedTokenException("the token was issued to another client");
      }
      return claims;
    } catch (InvalidJwtException e) {
      // The messages have the token in them; the codes are jose4j's.
      throw new RefusedTokenException(
          "the token is not valid, by rules "
              + e.getErrorDetails().stream().map(ErrorCodeValidator.Error::getErrorCode).toList());
    } catch (MalformedClaimException e) {
      throw new RefusedTokenException("a claim can't be read", e);
    }
  }

  /** Providers change their keys: one that isn't known may have come since they were asked for. */
  private JwtClaims claims(String token) throws InvalidJwtException, ProviderAwayException {
    try {
      return consumer(discovery.keys()).processToClaims(token);
    } catch (InvalidJwtException e) {
      if (e.getCause() instanceof UnresolvableKeyException) {
        return consumer(discovery.newKeys()).processToClaims(token);
      }
      throw e;
    }
  }

  private JwtConsumer consumer(List<JsonWebKey> keys) throws ProviderAwayException {
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(
            new JwksVerificationKeyResolver(
                keys.stream().filter(PublicJsonWebKey.class::isInstance).toList()))
        .setJwsAlgorithmConstraints(ALGORITHMS)
        .setExpectedIssuer(discovery.metadata().issuer())
        .setExpectedAudience(settings.clientId())
        .setRequireSubject()
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setIssuedAtRestrictions(CLOCK_SKEW_SECONDS, OLDEST_SECONDS)
        .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
        .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
        .build();
  }
}
