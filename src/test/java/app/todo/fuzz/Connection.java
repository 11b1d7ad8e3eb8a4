package app.todo.fuzz;

import app.todo.fuzz.Request.Form;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client that sends what no HTTP library would, over one connection as long as that is kept. */
final class Connection implements AutoCloseable {
  /** A person would have gone by then. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InetSocketAddress address;
  private @Nullable Line kept;

  Connection(URI service) {
    this.address = new InetSocketAddress(service.getHost(), service.getPort());
  }

  /** A connection, and what was read of it already. */
  private record Line(Socket socket, InputStream in) {}

  /**
   * Sends a request and reads its answer.
   *
   * @return nothing when the server hung up without one
   * @throws SocketTimeoutException when it neither answered nor hung up
   */
  Optional<Answer> exchange(Request request) throws IOException {
    @Nullable Line line = kept;
    kept = null;
    if (line != null && request.canBeFollowed()) {
      Optional<Answer> answer = exchange(request, line);
      if (answer.isPresent()) {
        return answer;
      }
      // The server may have hung up before it saw the request.
    } else if (line != null) {
      line.socket().close();
    }
    return exchange(request, connect());
  }

  private Optional<Answer> exchange(Request request, Line line) throws IOException {
    boolean keep = false;
    Thread sending = Thread.startVirtualThread(() -> send(request, line.socket()));
    try {
      if (request.form == Form.UNFINISHED) {
        join(sending);
        return Optional.empty();
      }
      Answer answer = Answer.read(line.in(), request.method);
      keep = !sending.isAlive() && request.canBeFollowed() && isKept(answer);
      return Optional.of(answer);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException _) {
      return Optional.empty();
    } finally {
      if (keep) {
        kept = line;
      } else {
        line.socket().close();
      }
    }
  }

  private static boolean isKept(Answer answer) {
    return !answer.headers().getOrDefault("connection", "").equalsIgnoreCase("close")
        && !answer.mediaType().equals("text/event-stream");
  }

  private static void send(Request request, Socket socket) {
    try {
      socket.getOutputStream().write(request.bytes());
    } catch (IOException _) {
      // The server has hung up; it may have answered before.
    }
  }

  private Line connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(address);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return new Line(socket, new BufferedInputStream(socket.getInputStream()));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    if (kept != null) {
      kept.socket().close();
    }
  }
}
