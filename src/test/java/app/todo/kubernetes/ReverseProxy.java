package app.todo.kubernetes;

import app.todo.ServiceProcess;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An ingress controller in small: sends requests to the replicas that are ready, in turns, by
 * connections that it keeps. It learns once a second who is ready, and asks another replica when
 * one takes no connection; a request that has left is never sent again.
 */
final class ReverseProxy implements AutoCloseable {
  private static final long PROBE_MILLIS = 1_000;
  private static final int MOST_CONNECTIONS = 200;

  private final List<Replica> replicas = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS));
  private final HttpServer server;

  /** A replica, and whether it was ready when it was last asked. */
  private static final class Replica {
    private final ServiceProcess service;
    private volatile boolean ready;

    Replica(ServiceProcess service) {
      this.service = service;
    }
  }

  private ReverseProxy() throws Exception {
    server =
        vertx
            .createHttpServer()
            .requestHandler(request -> forward(request.pause(), inTurn()))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    vertx.setPeriodic(PROBE_MILLIS, _ -> replicas.forEach(this::probe));
  }

  static ReverseProxy start() throws Exception {
    return new ReverseProxy();
  }

  /** From its next probe on the replica gets requests, when it is ready. */
  void add(ServiceProcess service) {
    replicas.add(new Replica(service));
  }

  boolean sendsTo(ServiceProcess service) {
    return ready().stream().anyMatch(replica -> replica.service == service);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private List<Replica> ready() {
    return replicas.stream().filter(replica -> replica.ready).toList();
  }

  private void probe(Replica replica) {
    URI ready = replica.service.managementUri("/q/health/ready");
    client
        .request(
            new RequestOptions()
                .setHost(ready.getHost())
                .setPort(ready.getPort())
                .setURI(ready.getPath()))
        .compose(request -> request.setTimeout(PROBE_MILLIS).send())
        .onComplete(
            answer -> replica.ready = answer.succeeded() && answer.result().statusCode() == 200);
  }

  /** Those that are ready, beginning with the one whose turn it is. */
  private Deque<Replica> inTurn() {
    List<Replica> ready = new ArrayList<>(ready());
    Collections.rotate(ready, turn.getAndIncrement());
    return new ArrayDeque<>(ready);
  }

  private void forward(HttpServerRequest request, Deque<Replica> candidates) {
    Replica replica = candidates.poll();
    if (replica == null) {
      request.resume().response().setStatusCode(502).end();
      return;
    }
    URI target = replica.service.uri(request.uri());
    client
        .request(
            new RequestOptions()
                .setHost(target.getHost())
                .setPort(target.getPort())
                .setURI(request.uri())
                .setMethod(request.method())
                .setHeaders(endToEnd(request.headers())))
        .onSuccess(forwarded -> exchange(request, forwarded))
        .onFailure(_ -> forward(request, candidates));
  }

  private static void exchange(HttpServerRequest request, HttpClientRequest forwarded) {
    request.response().closeHandler(_ -> forwarded.reset());
    forwarded
        .send(request)
        .onSuccess(answer -> pass(answer, request.response(), request))
        .onFailure(_ -> request.response().setStatusCode(502).end());
  }

  private static void pass(
      HttpClientResponse answer, HttpServerResponse response, HttpServerRequest request) {
    response.setStatusCode(answer.statusCode()).headers().addAll(endToEnd(answer.headers()));
    response.setChunked(!answer.headers().contains("Content-Length"));
    answer.pipeTo(response).onFailure(_ -> request.connection().close());
  }

  /** Without what concerns one connection only. */
  private static MultiMap endToEnd(MultiMap headers) {
    return MultiMap.caseInsensitiveMultiMap()
        .addAll(headers)
        .remove("Connection")
        .remove("Keep-Alive")
        .remove("Transfer-Encoding");
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }
}
