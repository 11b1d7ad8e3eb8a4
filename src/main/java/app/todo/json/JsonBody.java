package app.todo.json;

import app.todo.problem.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a request's body into the record that an endpoint takes. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
class JsonBody implements MessageBodyReader<Record> {
  private final ObjectMapper mapper;
  private final JsonBinder binder;

  JsonBody(ObjectMapper mapper, JsonBinder binder) {
    this.mapper = mapper;
    this.binder = binder;
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
      InputStream body)
      throws IOException {
    return binder.bind(parse(body), type);
  }

  private JsonNode parse(InputStream body) throws IOException {
    try {
      return mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("The body is not JSON: " + reason(e));
    }
  }

  private static String reason(JsonProcessingException e) {
    var where = e.getLocation();
    return where == null
        ? "it can't be parsed."
        : "it can't be parsed at line %d, column %d."
            .formatted(where.getLineNr(), where.getColumnNr());
  }
}
