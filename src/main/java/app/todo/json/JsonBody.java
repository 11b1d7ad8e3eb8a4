package app.todo.json;

import app.todo.problem.BodyLimit;
import app.todo.problem.LateException;
import app.todo.problem.TooLargeException;
import app.todo.problem.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a request's body into the record that an endpoint takes. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
class JsonBody implements MessageBodyReader<Record> {
  private final ObjectMapper mapper;
  private final JsonBinder binder;
  private final CurrentVertxRequest request;

  JsonBody(ObjectMapper mapper, JsonBinder binder, CurrentVertxRequest request) {
    this.mapper = mapper;
    this.binder = binder;
    this.request = request;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    return binder.bind(parse(body), type);
  }

  private JsonNode parse(InputStream body) {
    try {
      return mapper.readTree(text(whole(body)));
    } catch (StreamConstraintsException _) {
      throw new UnreadableException(
          "The body can't be read: it is nested too deeply, or has too long a name or number.");
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "The body can't be read as JSON at line %d, column %d."
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
  }

  /** The server knows only the size of a body that comes with its length. */
  private byte[] whole(InputStream body) {
    int most = BodyLimit.of(request.getCurrent());
    // Closing reads what is left, so that a client that is still sending hears the answer.
    try (body) {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new TooLargeException();
      }
      return bytes;
    } catch (IOException e) {
      // The server gives a cause for all but its patience.
      throw e.getCause() == null
          ? new LateException()
          : new UnreadableException("The body can't be read: it ended too early.");
    }
  }

  /** JSON between systems is UTF-8 (RFC 8259, section 8.1); Jackson would guess. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new UnreadableException("The body can't be read: it is not text in UTF-8.");
    }
  }
}
