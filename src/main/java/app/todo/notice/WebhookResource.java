package app.todo.notice;

import app.todo.identity.Caller;
import app.todo.outgoing.OutgoingAddresses;
import app.todo.outgoing.RefusedAddressException;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.MissingException;
import app.todo.push.TestRate;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The server to which an account's reminders are posted. */
@Path("/api/webhook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
class WebhookResource {
  private static final String SECRET_PREFIX = "whsec_";

  private final Webhooks webhooks;
  private final Notices notices;
  private final TestRate tests;
  private final OutgoingAddresses addresses;
  private final Caller caller;

  WebhookResource(
      Webhooks webhooks,
      Notices notices,
      TestRate tests,
      OutgoingAddresses addresses,
      Caller caller) {
    this.webhooks = webhooks;
    this.notices = notices;
    this.tests = tests;
    this.addresses = addresses;
    this.caller = caller;
  }

  /**
   * The webhook of an account.
   *
   * @param webhook null where none is set
   */
  @Schema(name = "WebhookAnswer")
  record Found(@Nullable WebhookView webhook) {}

  /**
   * What only the answer to setting a webhook says.
   *
   * @param secret that posts are signed with, in the form of Standard Webhooks
   */
  @Schema(name = "WebhookSecret")
  record Secret(@Schema(examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD") String secret) {}

  @GET
  @Operation(operationId = "getWebhook", summary = "The webhook and the last attempts to reach it")
  public Found get() {
    return new Found(webhooks.find(caller.accountId()).orElse(null));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      operationId = "setWebhook",
      summary =
          "Post reminders to this address; the answer alone has the secret they are signed by")
  public Secret put(WebhookDraft draft) {
    try {
      addresses.check(draft.url());
    } catch (RefusedAddressException e) {
      throw new BrokenRulesException("url", e.rule());
    }
    byte[] secret = webhooks.put(caller.accountId(), draft.url());
    notices.forget(caller.accountId(), Notice.Channel.WEBHOOK);
    return new Secret(SECRET_PREFIX + Base64.getEncoder().encodeToString(secret));
  }

  @DELETE
  @Transactional
  @Operation(operationId = "removeWebhook", summary = "Post reminders nowhere any more")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "There is no webhook")
  public void delete() {
    if (!webhooks.delete(caller.accountId())) {
      throw new MissingException("There is no webhook");
    }
    notices.forget(caller.accountId(), Notice.Channel.WEBHOOK);
  }

  @POST
  @Path("test")
  @Transactional
  @ResponseStatus(202)
  @Operation(operationId = "testWebhook", summary = "Post a test to the webhook")
  @APIResponse(responseCode = "202", description = "It will be sent")
  @APIResponse(responseCode = "404", description = "There is no webhook")
  @APIResponse(responseCode = "429", description = "Too many within a minute: wait")
  public void test() {
    if (!notices.addTest(caller.accountId())) {
      throw new MissingException("There is no webhook");
    }
    // Counts only what exists; one too many is rolled back.
    tests.take(caller.accountId());
  }
}
