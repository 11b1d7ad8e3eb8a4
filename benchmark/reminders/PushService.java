import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.atomic.AtomicLong;

/** Accepts each message, as a push service does, and answers their count at {@code /taken}. */
final class PushService {
  private PushService() {}

  /** The port to listen on. */
  public static void main(String[] args) {
    AtomicLong taken = new AtomicLong();
    Vertx.vertx()
        .createHttpServer(new HttpServerOptions().setPort(Integer.parseInt(args[0])))
        .requestHandler(
            request -> {
              if (request.path().equals("/taken")) {
                request.response().end(Long.toString(taken.get()));
              } else {
                request.end().onSuccess(end -> {
                  taken.incrementAndGet();
                  request.response().setStatusCode(201).end();
                });
              }
            })
        .listen();
  }
}
