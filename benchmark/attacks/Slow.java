import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Slow clients. The service has to bound what each of them holds, or others go without. */
final class Slow {
  private static final int CLIENTS = 500;
  private static final int STREAMS = 100;
  private static final long BYTE_MILLIS = 1_000;
  private static final String HOST = "Host: localhost\r\n";

  public static void main(String[] arguments) throws Exception {
    Client.attack(Integer.parseInt(arguments[0]));
    long process = Long.parseLong(arguments[1]);
    Bystander.begin();
    Bystander.report(process, "none", (_, _) -> {});
    Bystander.report(
        process,
        CLIENTS + " clients send a byte of their head each second",
        (_, answers) -> crawl(answers, "GET /api HTTP/1.1\r\n" + HOST, true));
    Bystander.report(
        process,
        CLIENTS + " clients send a byte of a body each second, to sign in",
        (_, answers) ->
            crawl(
                answers,
                "POST /api/auth/login HTTP/1.1\r\n"
                    + HOST
                    + "Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n",
                true));
    Bystander.report(
        process,
        CLIENTS + " clients read a byte of the API's document each second",
        (_, answers) -> crawl(answers, "GET /openapi HTTP/1.1\r\n" + HOST + "\r\n", false));
    Client.Owner one = new Client(74).register();
    Bystander.report(
        process,
        STREAMS + " clients open an event stream each, of one account",
        (_, answers) -> follow(one, answers));
    System.exit(0);
  }

  private static long end() {
    return System.nanoTime() + Duration.ofMillis(Bystander.MEASURED_MILLIS).toNanos();
  }

  /** Begins a request, goes on by a byte a second, and says what had come of each at the end. */
  private static void crawl(Answers answers, String start, boolean isSending) {
    long end = end();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        threads.submit(() -> answers.add(crawl(start, isSending, end)));
      }
    }
  }

  private static String crawl(String start, boolean isSending, long end) {
    StringBuilder read = new StringBuilder();
    try (Socket socket = new Socket()) {
      // Else the system takes in the whole answer for a client that doesn't read it.
      socket.setReceiveBufferSize(1_024);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.74"), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", Client.port()));
      socket.setSoTimeout(10);
      socket.getOutputStream().write(start.getBytes(US_ASCII));
      while (System.nanoTime() < end) {
        Bystander.pause(BYTE_MILLIS);
        if (isSending) {
          socket.getOutputStream().write('a');
        }
        read(socket, read);
      }
    } catch (IOException e) {
      return read.isEmpty() ? "closed" : status(read) + " and closed";
    }
    return read.isEmpty() ? "waiting" : status(read);
  }

  private static void read(Socket socket, StringBuilder read) throws IOException {
    try {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("The service has closed the connection");
      }
      read.append((char) next);
    } catch (SocketTimeoutException e) {
      // Nothing has come.
    }
  }

  private static String status(StringBuilder read) {
    return read.length() < 12 ? "answered" : read.substring(9, 12);
  }

  /** Each is read until the service ends it, or its connection is closed at the end. */
  private static void follow(Client.Owner owner, Answers answers) throws Exception {
    Client client = new Client(74);
    long end = end();
    List<InputStream> streams = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < STREAMS; i++) {
        HttpRequest request = Client.request("/api/events", owner.token()).build();
        HttpResponse<InputStream> answer =
            client.http().send(request, BodyHandlers.ofInputStream());
        answers.add("" + answer.statusCode());
        streams.add(answer.body());
        threads.submit(() -> {
          answer.body().readAllBytes();
          answers.add("ended");
          return null;
        });
      }
      Bystander.pause(Math.max(0, Duration.ofNanos(end - System.nanoTime()).toMillis()));
      for (InputStream stream : streams) {
        stream.close();
      }
    }
  }
}
