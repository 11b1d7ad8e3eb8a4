package app.todo.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A provider of OpenID Connect on loopback, as strict as the standards want it. Tests tell it over
 * HTTP whom it vouches for, and what about the token is wrong.
 */
public final class FakeProvider implements QuarkusTestResourceLifecycleManager {
  static final String CLIENT = "todo";
  static final String SECRET = "a secret: +/ of the provider's";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final HttpServer server = bound();
  private volatile RsaJsonWebKey key = newKey();
  private volatile String mode = "well";

  /** What a code stands for. */
  private record Grant(String redirect, String challenge, String token, String email) {}

  @Override
  public Map<String, String> start() {
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return Map.of(
        "todo.oidc.issuer",
        issuer(),
        "todo.oidc.client-id",
        CLIENT,
        "todo.oidc.client-secret",
        SECRET,
        "todo.oidc.name",
        "Example",
        "todo.oidc.patience",
        "1s");
  }

  @Override
  public void stop() {
    ended.countDown();
    server.stop(0);
  }

  private static HttpServer bound() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public String issuer() {
    return "http://localhost:%d/realms/home".formatted(server.getAddress().getPort());
  }

  private static RsaJsonWebKey newKey() {
    try {
      RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
      made.setKeyId(UUID.randomUUID().toString());
      return made;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/realms/home", "");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    try (exchange) {
      if (path.startsWith("/control/")) {
        reply(exchange, 200, control(path, body));
      } else if (mode.equals("slow")) {
        ended.await(30, TimeUnit.SECONDS);
      } else if (mode.equals("away")) {
        reply(exchange, 503, "{}");
      } else {
        serve(exchange, path, body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpExchange exchange, String path, String body) throws IOException {
    switch (path) {
      case "/.well-known/openid-configuration" -> reply(exchange, 200, metadata());
      case "/keys" -> reply(exchange, 200, new JsonWebKeySet(key).toJson());
      case "/token" -> token(exchange, form(body));
      case "/userinfo" -> userinfo(exchange);
      default -> reply(exchange, 404, "{}");
    }
  }

  private String metadata() {
    return JSON.createObjectNode()
        .put("issuer", issuer())
        .put("authorization_endpoint", issuer() + "/authorize?from=discovery")
        .put("token_endpoint", issuer() + "/token")
        .put("userinfo_endpoint", issuer() + "/userinfo")
        .put("jwks_uri", issuer() + "/keys")
        .toString();
  }

  private String control(String path, String body) throws IOException, JoseException {
    JsonNode order = JSON.readTree(body);
    switch (path) {
      case "/control/mode" -> mode = order.get("mode").asText();
      case "/control/rotate" -> key = newKey();
      default -> {
        String code = UUID.randomUUID().toString();
        grants.put(code, grant(order));
        return JSON.createObjectNode().put("code", code).toString();
      }
    }
    return "{}";
  }

  /** Vouches for somebody who was sent here, with a token that is changed as the test likes. */
  private Grant grant(JsonNode order) throws JoseException {
    Map<String, String> asked = form(URI.create(order.get("location").asText()).getRawQuery());
    require("code".equals(asked.get("response_type")));
    require(CLIENT.equals(asked.get("client_id")));
    require("openid email".equals(asked.get("scope")));
    require("S256".equals(asked.get("code_challenge_method")));
    ObjectNode claims =
        JSON.createObjectNode()
            .put("iss", issuer())
            .put("aud", CLIENT)
            .put("iat", System.currentTimeMillis() / 1000)
            .put("exp", System.currentTimeMillis() / 1000 + 300)
            .put("nonce", asked.get("nonce"));
    order.path("claims").properties().forEach(it -> claims.set(it.getKey(), it.getValue()));
    return new Grant(
        asked.getOrDefault("redirect_uri", ""),
        asked.getOrDefault("code_challenge", ""),
        signed(claims.toString(), order.path("key").asText()),
        order.path("userinfo").toString());
  }

  private String signed(String claims, String how) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims);
    RsaJsonWebKey signer = how.equals("another") ? newKey() : key;
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setKey(signer.getPrivateKey());
    signature.setAlgorithmHeaderValue("RS256");
    if (how.equals("secret")) {
      signature.setKey(new HmacKey(DigestUtils.sha256(SECRET)));
      signature.setAlgorithmHeaderValue("HS256");
    }
    String token = signature.getCompactSerialization();
    return switch (how) {
      case "none" -> unsigned(claims);
      case "tampered" -> tampered(token);
      default -> token;
    };
  }

  private static String unsigned(String claims) {
    return encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + ".";
  }

  private static String tampered(String token) {
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    return parts[0] + "." + encoded(claims.replace("\"exp\"", "\"exp\" ")) + "." + parts[2];
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** A code works once, for the client and the verifier that it was made for. */
  private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
    @Nullable Grant grant = grants.remove(form.getOrDefault("code", ""));
    if (grant == null || !isFor(grant, exchange, form)) {
      reply(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    reply(
        exchange,
        200,
        JSON.createObjectNode()
            .put("token_type", "Bearer")
            .put("access_token", encoded(grant.email))
            .put("id_token", grant.token)
            .toString());
  }

  private static boolean isFor(Grant grant, HttpExchange exchange, Map<String, String> form) {
    return "authorization_code".equals(form.get("grant_type"))
        && grant.redirect.equals(form.get("redirect_uri"))
        && grant.challenge.equals(challenge(form.getOrDefault("code_verifier", "")))
        && isClient(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(verifier));
  }

  private static boolean isClient(String authorization) {
    String[] parts =
        new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), UTF_8)
            .split(":");
    return URLDecoder.decode(parts[0], UTF_8).equals(CLIENT)
        && URLDecoder.decode(parts[1], UTF_8).equals(SECRET);
  }

  private static void userinfo(HttpExchange exchange) throws IOException {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    String token = bearer.substring("Bearer ".length());
    reply(exchange, 200, new String(Base64.getUrlDecoder().decode(token), UTF_8));
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(member -> member.split("=", 2))
        .collect(
            Collectors.toMap(
                it -> URLDecoder.decode(it[0], UTF_8), it -> URLDecoder.decode(it[1], UTF_8)));
  }

  private static void require(boolean isRight) {
    if (!isRight) {
      throw new IllegalStateException("The service asked for something else");
    }
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
