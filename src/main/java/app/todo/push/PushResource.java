package app.todo.push;

import app.todo.identity.Caller;
import app.todo.outgoing.OutgoingAddresses;
import app.todo.outgoing.RefusedAddressException;
import app.todo.problem.BrokenRulesException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The browsers to which an account's reminders are pushed. */
@Path("/api/push")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
class PushResource {
  private final Subscriptions subscriptions;
  private final Messages messages;
  private final TestRate tests;
  private final Vapid vapid;
  private final OutgoingAddresses addresses;
  private final Caller caller;

  PushResource(
      Subscriptions subscriptions,
      Messages messages,
      TestRate tests,
      Vapid vapid,
      OutgoingAddresses addresses,
      Caller caller) {
    this.subscriptions = subscriptions;
    this.messages = messages;
    this.tests = tests;
    this.vapid = vapid;
    this.addresses = addresses;
    this.caller = caller;
  }

  /**
   * What a page needs to subscribe, and what is subscribed.
   *
   * @param publicKey the applicationServerKey, in base64url
   */
  record PushView(String publicKey, List<SubscriptionView> subscriptions) {}

  @GET
  @Operation(
      operationId = "getPush",
      summary = "The key to subscribe with, and the subscribed browsers")
  public PushView get() {
    return new PushView(vapid.publicKey(), subscriptions.all());
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      operationId = "subscribe",
      summary =
          "Subscribe this session's browser; the id is the client's, and ends with the session")
  @APIResponse(responseCode = "200", description = "Subscribed again")
  @APIResponse(responseCode = "201", description = "Subscribed")
  @APIResponse(responseCode = "409", description = "The id is taken, or there are 20 already")
  public RestResponse<Void> put(
      @RestPath UUID id, SubscriptionDraft draft, @Context HttpServerRequest request) {
    try {
      addresses.check(draft.endpoint());
    } catch (RefusedAddressException e) {
      throw new BrokenRulesException("endpoint", e.rule());
    }
    boolean isNew = subscriptions.put(id, draft, origin(request));
    return RestResponse.status(isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK);
  }

  /**
   * The page's own origin, as its proxies say. HTTP/1.0 may name no host, which no browser does.
   */
  private static String origin(HttpServerRequest request) {
    URI uri = URI.create(request.absoluteURI());
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Operation(operationId = "unsubscribe", summary = "Push nothing to this browser any more")
  @APIResponse(responseCode = "204", description = "Unsubscribed")
  public void delete(@RestPath UUID id) {
    subscriptions.delete(id);
  }

  @POST
  @Path("{id}/test")
  @Transactional
  @ResponseStatus(202)
  @Operation(operationId = "testPush", summary = "Push a test message to this browser")
  @APIResponse(responseCode = "202", description = "It will be sent")
  @APIResponse(responseCode = "429", description = "Too many within a minute: wait")
  public void test(@RestPath UUID id) {
    messages.addTest(id, caller.accountId());
    // Counts only what exists; one too many is rolled back.
    tests.take(caller.accountId());
  }
}
