import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Attacks on registering and signing in. */
final class Accounts {
  private static final String WRONG = "a wrong guess";

  public static void main(String[] arguments) throws Exception {
    Client.attack(Integer.parseInt(arguments[0]));
    long process = Long.parseLong(arguments[1]);
    Bystander.begin();
    Bystander.report(process, "none", (_, _) -> {});
    Bystander.report(
        process,
        "200 registrations at once, given up after 2 s",
        (_, answers) -> registerAtOnce(answers));
    Bystander.report(
        process,
        "32 clients of one network guess at the bystander's password",
        (bystander, answers) -> guess(bystander, answers));
    Bystander.report(
        process, "300 guesses, each with another X-Forwarded-For", (_, answers) -> rotate(answers));
    System.out.println();
    lockOut();
  }

  private static void registerAtOnce(Answers answers) {
    Client client = new Client(66);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        HttpRequest.Builder request =
            Client.account("register", Client.newEmail("stranger"), Client.PASSWORD)
                .timeout(Duration.ofSeconds(2));
        threads.submit(() -> answers.add(client.answer(request)));
      }
    }
  }

  private static void guess(Client.Owner owner, Answers answers) {
    Client client = new Client(67);
    long end = System.nanoTime() + Duration.ofMillis(Bystander.MEASURED_MILLIS).toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 32; i++) {
        threads.submit(() -> {
          while (System.nanoTime() < end) {
            answers.add(client.answer(Client.account("login", owner.email(), WRONG)));
          }
        });
      }
    }
  }

  private static void rotate(Answers answers) {
    Client client = new Client(68);
    for (int i = 0; i < 300; i++) {
      String address = "198.18.%d.%d".formatted(i / 256, i % 256);
      answers.add(
          client.answer(
              Client.account("login", "rotated%d@example.com".formatted(i), WRONG)
                  .header("X-Forwarded-For", address)));
    }
  }

  /** Ten wrong guesses of a stranger, and what the owner can still do. */
  private static void lockOut() throws Exception {
    Client home = new Client(1);
    Client.Owner owner = home.register();
    HttpRequest.Builder signIn = Client.account("login", owner.email(), Client.PASSWORD);
    String cookies = cookiesOfBrowser(home.send(signIn));
    Client stranger = new Client(69);
    for (int i = 0; i < 10; i++) {
      stranger.answer(Client.account("login", owner.email(), WRONG));
    }
    System.out.println("| after a stranger's ten wrong guesses the owner | |");
    System.out.println("| --- | --- |");
    print("signs in from another network", new Client(2).answer(signIn));
    print(
        "signs in from the stranger's network, in a browser that was signed in before",
        stranger.answer(cookies.isEmpty() ? signIn : signIn.copy().header("Cookie", cookies)));
    String change =
        "{\"current_password\":\"%s\",\"new_password\":\"another horse\"}"
            .formatted(Client.PASSWORD);
    print(
        "changes the password, signed in",
        home.answer(
            Client.request("/api/auth/password", owner.token())
                .POST(BodyPublishers.ofString(change))));
  }

  /** What a browser keeps after its session has ended. */
  private static String cookiesOfBrowser(HttpResponse<String> signedIn) {
    return signedIn.headers().allValues("set-cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .filter(cookie -> !cookie.startsWith("todo_session"))
        .collect(Collectors.joining("; "));
  }

  private static void print(String deed, String answer) {
    System.out.printf("| %s | %s |%n", deed, answer);
  }
}
