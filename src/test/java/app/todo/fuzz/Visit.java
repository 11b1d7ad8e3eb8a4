package app.todo.fuzz;

import app.todo.ServiceProcess;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with an account of their own sends, one request after another. It depends on the
 * seed and the visit's number alone, so that it can be repeated without those before.
 */
final class Visit {
  static final int REQUESTS = 250;

  private final ServiceProcess service;
  private final Requests requests;
  private final Judge judge;
  private final Tally tally;
  private final Home other;
  private final long seed;
  private final long number;
  private int homes;

  Visit(
      ServiceProcess service,
      Requests requests,
      Judge judge,
      Tally tally,
      Home other,
      long seed,
      long number) {
    this.service = service;
    this.requests = requests;
    this.judge = judge;
    this.tally = tally;
    this.other = other;
    this.seed = seed;
    this.number = number;
  }

  void make() throws Exception {
    Home home = newHome();
    try (Connection connection = new Connection(service.uri("/"))) {
      for (int i = 0; i < REQUESTS; i++) {
        Request request = requests.next(home, other, Chance.at(seed, number, i));
        if (endsSession(request, send(request, i, connection))) {
          home = newHome();
        }
      }
    }
  }

  private @Nullable Answer send(Request request, int index, Connection connection)
      throws IOException {
    String place = "visit %d, request %d".formatted(number, index);
    try {
      Optional<Answer> answer = connection.exchange(request);
      tally.note(place, request, answer, judge.complaints(request, answer));
      return answer.orElse(null);
    } catch (SocketTimeoutException _) {
      tally.note(
          place,
          request,
          Optional.empty(),
          List.of("hangs for " + Connection.PATIENCE.toSeconds() + " s"));
      return null;
    } catch (RuntimeException e) {
      tally.note(place, request, Optional.empty(), List.of("is answered by no HTTP: " + e));
      return null;
    }
  }

  /** After signing out or changing the password, a new account takes over. */
  private static boolean endsSession(Request request, @Nullable Answer answer) {
    return answer != null && answer.status() == 204 && request.target.contains("/api/auth/");
  }

  private Home newHome() throws Exception {
    homes++;
    return Home.of(service, Chance.at(seed, number, -homes), "mine");
  }
}
