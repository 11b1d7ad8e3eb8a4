package app.todo.account;

import app.todo.account.Audit.Event;
import app.todo.account.Limits.Limit;
import app.todo.identity.Guesses;
import app.todo.problem.TooManyRequestsException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds failed tries of passwords, and registrations. An address has few tries from one network
 * and many from all of them, and a browser that has signed in to it before has tries of its own:
 * nobody can use up the owner's.
 */
@ApplicationScoped
class SignInLimits implements Guesses {
  private static final String FAILED =
      "Too many failed attempts to sign in. Try again in %d seconds.";
  private static final String REGISTERED =
      "Too many accounts were made from this network. Try again in %d seconds.";

  private static final String UNINVITED =
      "Too many links were tried that do not work. Try again in %d seconds.";

  private static final String MAILED = "Too many links were asked for. Try again in %d seconds.";

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int PER_BROWSER = 10;
  private static final int PER_ADDRESS_AND_SITE = 10;

  /** Within an hour, from everywhere: 2,400 guesses a day. */
  private static final int PER_ADDRESS = 100;

  private static final int PER_NETWORK = 100;

  /** E-mails with links within an hour: an address may be somebody else's. */
  private static final int MAILS_PER_ADDRESS = 3;

  private static final int MAILS_PER_NETWORK = 20;

  /** A /48 has 65,536 networks of its own, but also several people. */
  private static final int NETWORKS_PER_SITE = 4;

  private final Limits limits;
  private final ClientNetworks clients;
  private final KnownBrowsers browsers;
  private final Audit audit;
  private final int registrations;

  SignInLimits(
      Limits limits,
      ClientNetworks clients,
      KnownBrowsers browsers,
      Audit audit,
      @ConfigProperty(name = "todo.registrations-per-hour") int registrations) {
    this.limits = limits;
    this.clients = clients;
    this.browsers = browsers;
    this.audit = audit;
    this.registrations = registrations;
  }

  /**
   * Lets a password be tried for an address. A try is taken before and given back after one that
   * succeeds, so that many at once can't outrun the count.
   *
   * @param attempt empty when it fails
   * @throws TooManyRequestsException when too many have failed
   */
  <T> Optional<T> guard(String email, HttpServerRequest request, Supplier<Optional<T>> attempt) {
    List<Limit> all =
        browsers
            .find(request, email)
            .map(browser -> List.of(new Limit("browser", browser, PER_BROWSER, WINDOW)))
            .orElseGet(() -> of(email, clients.of(request)));
    return guard(all, FAILED, request, attempt);
  }

  /** Lets a password be tried by somebody who is signed in. */
  <T> Optional<T> guard(UUID sessionId, HttpServerRequest request, Supplier<Optional<T>> attempt) {
    Limit limit = new Limit("session", sessionId.toString(), PER_BROWSER, WINDOW);
    return guard(List.of(limit), FAILED, request, attempt);
  }

  /** Lets an invitation's link be tried; the failures of a network count together. */
  @Override
  public <T> Optional<T> guard(HttpServerRequest request, Supplier<Optional<T>> attempt) {
    List<Limit> all = ofNetwork("invitations", clients.of(request), PER_NETWORK, WINDOW);
    return guard(all, UNINVITED, request, attempt);
  }

  @Override
  public <T> Optional<T> guardSignIn(HttpServerRequest request, Supplier<Optional<T>> attempt) {
    return guard(
        ofNetwork("network", clients.of(request), PER_NETWORK, WINDOW), FAILED, request, attempt);
  }

  private <T> Optional<T> guard(
      List<Limit> all, String refusal, HttpServerRequest request, Supplier<Optional<T>> attempt) {
    take(all, refusal, request);
    Optional<T> outcome = attempt.get();
    if (outcome.isPresent()) {
      limits.giveBack(all);
    }
    return outcome;
  }

  /**
   * Counts a registration, also one that fails: each costs a hash.
   *
   * @throws TooManyRequestsException when the client's network has made too many
   */
  void countRegistration(HttpServerRequest request) {
    List<Limit> all = ofNetwork("registrations", clients.of(request), registrations, HOUR);
    take(all, REGISTERED, request);
  }

  /**
   * Counts e-mails with links to a password or an address, also to addresses without an account.
   *
   * @throws TooManyRequestsException when an address or the client's network has had too many
   */
  void countMail(HttpServerRequest request, String... emails) {
    List<Limit> all =
        new ArrayList<>(ofNetwork("mails", clients.of(request), MAILS_PER_NETWORK, HOUR));
    for (String email : emails) {
      all.add(new Limit("mails_to_address", email, MAILS_PER_ADDRESS, HOUR));
    }
    take(all, MAILED, request);
  }

  private void take(List<Limit> all, String refusal, HttpServerRequest request) {
    try {
      limits.take(all, refusal);
    } catch (Limits.ExhaustedException e) {
      if (!e.isRepeated()) {
        audit.record(Event.LOCKED_OUT, request, Map.of("limit", e.limit()));
      }
      throw e;
    }
  }

  /** The network first: one that may try no more can't use up the tries of others' addresses. */
  static List<Limit> of(String email, ClientNetwork client) {
    List<Limit> all = new ArrayList<>(ofNetwork("network", client, PER_NETWORK, WINDOW));
    String here = email + " from " + client.site();
    all.add(new Limit("address_and_network", here, PER_ADDRESS_AND_SITE, WINDOW));
    all.add(new Limit("address", email, PER_ADDRESS, HOUR));
    return all;
  }

  private static List<Limit> ofNetwork(
      String what, ClientNetwork client, int most, Duration window) {
    Limit network = new Limit(what, client.network(), most, window);
    return client.hasSite()
        ? List.of(new Limit(what, client.site(), NETWORKS_PER_SITE * most, window), network)
        : List.of(network);
  }
}
