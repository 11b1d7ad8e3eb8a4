package app.todo.identity;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** Records what happens to accounts and to who may see what. */
public interface SecurityLog {

  /** Records an event with its details, which must be neither addresses nor secrets. */
  void record(String event, HttpServerRequest request, Map<String, ?> details);
}
