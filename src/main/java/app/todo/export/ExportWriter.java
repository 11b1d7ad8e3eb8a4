package app.todo.export;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Sends exports as they are written; Jackson would take a StreamingOutput for an object. */
@Provider
@Produces({
  MediaType.APPLICATION_JSON,
  "text/csv",
  "text/calendar",
  "text/markdown",
  MediaType.TEXT_PLAIN
})
class ExportWriter implements MessageBodyWriter<Export> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Export.class;
  }

  @Override
  public void writeTo(
      Export export,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    export.writeTo(body);
  }
}
