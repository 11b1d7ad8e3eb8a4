package app.todo.notice;

import app.todo.identity.Caller;
import app.todo.mail.Mail;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Which e-mails an account wants. */
@Path("/api/mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
class MailResource {
  private final MailChoices choices;
  private final Notices notices;
  private final StopLinks stopLinks;
  private final Mail mail;
  private final Patcher patcher;
  private final Caller caller;

  MailResource(
      MailChoices choices,
      Notices notices,
      StopLinks stopLinks,
      Mail mail,
      Patcher patcher,
      Caller caller) {
    this.choices = choices;
    this.notices = notices;
    this.stopLinks = stopLinks;
    this.mail = mail;
    this.patcher = patcher;
    this.caller = caller;
  }

  /**
   * What is chosen.
   *
   * @param offered whether this service sends e-mail at all
   */
  @Schema(name = "MailChoice")
  record MailView(boolean offered, boolean reminders, boolean daily) {}

  @GET
  @Operation(operationId = "getMail", summary = "Which e-mails the account wants")
  public MailView get() {
    return view(choices.of(caller.accountId()));
  }

  private MailView view(MailDraft draft) {
    return new MailView(mail.isOffered(), draft.reminders(), draft.daily());
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(operationId = "changeMail", summary = "Choose which e-mails to get")
  @APIResponseSchema(value = MailView.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "This service sends no e-mail")
  public MailView change(
      @RequestBody(content = @Content(schema = @Schema(implementation = MailDraft.class)))
          MergePatch<MailDraft> patch) {
    MailDraft draft = patcher.apply(patch, choices.of(caller.accountId()));
    boolean isWanted = draft.reminders() || draft.daily();
    if (isWanted && !mail.isOffered()) {
      throw new ConflictException("This service sends no e-mail.");
    }
    choices.put(caller.accountId(), draft);
    if (!isWanted) {
      notices.forget(caller.accountId(), Notice.Channel.MAIL);
    }
    return view(draft);
  }

  /** Asks first: programs that look at links in e-mails would stop them otherwise. */
  @GET
  @Path("stop/{token}")
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public String askToStop(@RestPath String token) {
    require(token);
    return StopPage.ASK;
  }

  /**
   * Takes the one click of a mail program.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</a>
   */
  @POST
  @Path("stop/{token}")
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  @Operation(hidden = true)
  public String stop(@RestPath String token) {
    UUID account = require(token);
    choices.put(account, MailDraft.NONE);
    notices.forget(account, Notice.Channel.MAIL);
    return StopPage.DONE;
  }

  private UUID require(String token) {
    return stopLinks
        .account(token)
        .orElseThrow(() -> new MissingException("This link is not one of ours"));
  }
}
