package app.todo.provider;

import static io.restassured.RestAssured.given;

import app.todo.Person;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Somebody with an account at the fake provider, and a browser that keeps cookies. */
public final class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final AtomicInteger TAKEN = new AtomicInteger();

  private final String email;

  /** Where the service is; null for the one of these tests. */
  private @Nullable URI place;

  private final String issuer;
  private final ObjectNode order = JSON.createObjectNode();
  private final ObjectNode claims = order.putObject("claims");

  /** Of its own, as failures of a network count together. */
  private final String network =
      "198.19.%d.%d".formatted(TAKEN.incrementAndGet() / 256, TAKEN.get() % 256);

  private final Map<String, String> cookies = new HashMap<>();

  Visitor(String email) {
    this(email, null, issuer());
  }

  private Visitor(String email, @Nullable URI place, String issuer) {
    this.email = email;
    this.place = place;
    this.issuer = issuer;
    claims.put("sub", UUID.randomUUID().toString()).put("email", email);
    claims.put("email_verified", true);
  }

  static Visitor somebody() {
    return new Visitor(Person.newEmail());
  }

  /** Somebody new at a service that runs elsewhere. */
  public static Visitor somebodyAt(URI place, String issuer) {
    return new Visitor(Person.newEmail(), place, issuer);
  }

  static String issuer() {
    return ConfigProvider.getConfig().getValue("todo.oidc.issuer", String.class);
  }

  /** Tells the provider how to behave from now on. */
  static void providerIs(String mode) {
    given().body("{\"mode\":\"%s\"}".formatted(mode)).post(issuer() + "/control/mode");
  }

  static void providerChangesItsKey() {
    given().body("{}").post(issuer() + "/control/rotate");
  }

  /** Goes on at another replica, with the same cookies. */
  public void goesOnAt(URI elsewhere) {
    place = elsewhere;
  }

  String email() {
    return email;
  }

  /** What the provider says of the person. */
  ObjectNode claims() {
    return claims;
  }

  /** Has the token signed in another way. */
  Visitor withKey(String how) {
    order.put("key", how);
    return this;
  }

  ObjectNode userinfo() {
    return order.putObject("userinfo");
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /** Goes to the provider; returns its address, with what was asked for. */
  URI leaves() {
    return leaves(JSON.createObjectNode());
  }

  /** Goes there with the secret of an invitation. */
  public URI leavesInvited(String invitation) {
    return leaves(JSON.createObjectNode().put("invitation", invitation));
  }

  /** Asks for the way there, and does not go. */
  Response asksToLeave() {
    return asksToLeave(JSON.createObjectNode());
  }

  private Response asksToLeave(ObjectNode body) {
    return browser().contentType(ContentType.JSON).body(body.toString()).post("/api/auth/provider");
  }

  private URI leaves(ObjectNode body) {
    Response answer = asksToLeave(body);
    answer.then().statusCode(200);
    keep(answer);
    return URI.create(answer.path("location"));
  }

  /** Has a code for what was asked for. */
  public String approvedAt(URI location) {
    order.put("location", location.toString());
    return given().body(order.toString()).post(issuer + "/control/approve").path("code");
  }

  /** Comes back with a code; returns where the page is then. */
  public String returns(String code, String state, Object... more) {
    RequestSpecification request = browser().queryParam("code", code).queryParam("state", state);
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam((String) more[i], more[i + 1]);
    }
    Response answer = request.redirects().follow(false).get("/api/auth/provider/callback");
    answer.then().statusCode(303);
    keep(answer);
    return URI.create(answer.header("Location")).toString().replaceFirst("^http://[^/]+", "");
  }

  /** The whole way; returns where the page is then. */
  String signsIn() {
    URI location = leaves();
    return returns(approvedAt(location), state(location));
  }

  public static String state(URI location) {
    return Arrays.stream(location.getQuery().split("&"))
        .filter(it -> it.startsWith("state="))
        .findFirst()
        .orElseThrow()
        .substring("state=".length());
  }

  RequestSpecification browser() {
    RequestSpecification request = place == null ? given() : given().baseUri(place.toString());
    return request.cookies(cookies).header("X-Forwarded-For", network);
  }

  void keep(Response answer) {
    answer
        .cookies()
        .forEach((name, value) -> {
          if (value.isEmpty()) {
            cookies.remove(name);
          } else {
            cookies.put(name, value);
          }
        });
  }
}
