import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Attacks by somebody who has an account: large answers, slow searches and many writes. */
final class Requests {
  private static final int TASKS = 600;
  private static final String EMOJI = "\uD83D\uDE00";

  public static void main(String[] arguments) throws Exception {
    Client.attack(Integer.parseInt(arguments[0]));
    long process = Long.parseLong(arguments[1]);
    Bystander.begin();
    Bystander.report(process, "none", (_, _) -> {});
    Client.Owner attacker = attacker();
    Bystander.report(
        process,
        "24 clients read the changes of one account, 600 descriptions of 10,000 emoji",
        (_, answers) ->
            repeat(24, answers, () -> Client.request("/api/changes?limit=500", attacker.token())));
    Bystander.report(
        process,
        "24 clients search them",
        (_, answers) ->
            repeat(24, answers, () -> Client.request("/api/tasks?search=a", attacker.token())));
    Bystander.report(
        process,
        "64 clients write to one account",
        (_, answers) -> repeat(64, answers, () -> newTask(attacker, "Call Ana", "")));
  }

  private static Client.Owner attacker() throws IOException, InterruptedException {
    Client client = new Client(70);
    Client.Owner attacker = client.register();
    String description = EMOJI.repeat(10_000);
    for (int i = 0; i < TASKS; i++) {
      while (!client.answer(newTask(attacker, "Task " + i, description)).equals("201")) {
        // Beyond 500 at once come 30 a second.
        Bystander.pause(100);
      }
    }
    return attacker;
  }

  private static HttpRequest.Builder newTask(Client.Owner owner, String title, String description) {
    String body = "{\"title\":\"%s\",\"description\":\"%s\"}".formatted(title, description);
    return Client.request("/api/tasks", owner.token()).POST(BodyPublishers.ofString(body));
  }

  private static void repeat(int clients, Answers answers, Supplier<HttpRequest.Builder> request) {
    Client client = new Client(70);
    long end = System.nanoTime() + Duration.ofMillis(Bystander.MEASURED_MILLIS).toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        threads.submit(() -> {
          while (System.nanoTime() < end) {
            String answer = client.answer(request.get());
            answers.add(answer);
            if (answer.equals("none")) {
              // A service that has ended refuses thousands of connections a second.
              Bystander.pause(100);
            }
          }
        });
      }
    }
  }
}
