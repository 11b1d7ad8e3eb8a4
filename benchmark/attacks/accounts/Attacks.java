import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attacks a service on loopback, where 127.0.0.0/8 gives each client an address of its own. */
class Attacks {
  private static final String PASSWORD = "correct horse battery";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration MEASURED = Duration.ofSeconds(15);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private static URI service = URI.create("http://127.0.0.1");
  private static long process;

  public static void main(String[] arguments) throws Exception {
    service = URI.create("http://127.0.0.1:" + Integer.parseInt(arguments[0]));
    process = Long.parseLong(arguments[1]);
    System.out.println("| attack | its answers | list p95 | sign-in p95 | worst | /health | resident |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    warmUp();
    report("none", _ -> pause(5_000));
    report("200 registrations at once, given up after 2 s", Attacks::registerAtOnce);
    report("32 clients of one network guess at the owner's password", Attacks::guess);
    report("300 guesses, each with another X-Forwarded-For", Attacks::rotate);
    System.out.println();
    lockOut();
  }

  /** How often the service answered an attack with each status. */
  private static final class Answers {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    void add(String answer) {
      counts.merge(answer, 1, Integer::sum);
    }

    @Override
    public String toString() {
      StringBuilder all = new StringBuilder();
      new TreeMap<>(counts).forEach((answer, count) -> all.append(count + " × " + answer + " "));
      return all.toString().strip();
    }
  }

  private record Owner(String email, String token) {
    static Owner registered() throws Exception {
      String email = "owner" + ThreadLocalRandom.current().nextLong(1L << 40) + "@example.com";
      HttpResponse<String> made = send(client(1), post("register", email, PASSWORD));
      Matcher token = TOKEN.matcher(made.body());
      if (!token.find()) {
        throw new IOException("Not registered: " + made.body());
      }
      return new Owner(email, token.group(1));
    }
  }

  private interface Attack {
    void run(Run run) throws Exception;
  }

  private record Run(Owner owner, Answers answers) {}

  private static void report(String name, Attack attack) throws Exception {
    Run run = new Run(Owner.registered(), new Answers());
    List<Long> lists = Collections.synchronizedList(new ArrayList<>());
    List<Long> signIns = Collections.synchronizedList(new ArrayList<>());
    Answers health = new Answers();
    AtomicBoolean isOver = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> attacker =
          threads.submit(() -> {
            attack.run(run);
            return null;
          });
      HttpClient http = client(1);
      repeat(threads, isOver, lists, () -> send(http, get("/api/tasks", run.owner.token)));
      repeat(threads, isOver, signIns, () -> send(http, post("login", run.owner.email, PASSWORD)));
      repeat(
          threads,
          isOver,
          new ArrayList<>(),
          () -> {
            HttpResponse<String> answer = send(http, get("/health", ""));
            health.add("" + answer.statusCode());
            return answer;
          });
      pause(MEASURED.toMillis());
      isOver.set(true);
      attacker.get();
    }
    System.out.printf(
        "| %s | %s | %d ms | %d ms | %d ms | %s | %d MB |%n",
        name, run.answers, p95(lists), p95(signIns), Collections.max(signIns), health, resident());
  }

  private interface Request {
    HttpResponse<String> send() throws Exception;
  }

  private static void repeat(
      ExecutorService threads, AtomicBoolean isOver, List<Long> times, Request request) {
    threads.submit(() -> {
      while (!isOver.get()) {
        long start = System.nanoTime();
        request.send();
        times.add((System.nanoTime() - start) / 1_000_000);
        pause(100);
      }
      return null;
    });
  }

  private static void registerAtOnce(Run run) {
    HttpClient http = client(66);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String email = "stranger" + ThreadLocalRandom.current().nextLong(1L << 40) + "@example.com";
        HttpRequest.Builder request =
            post("register", email, PASSWORD).timeout(Duration.ofSeconds(2));
        threads.submit(() -> run.answers.add(answer(http, request)));
      }
    }
  }

  private static void guess(Run run) {
    HttpClient http = client(67);
    long end = System.nanoTime() + MEASURED.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 32; i++) {
        threads.submit(() -> {
          while (System.nanoTime() < end) {
            run.answers.add(answer(http, post("login", run.owner.email, "a wrong guess")));
          }
        });
      }
    }
  }

  private static void rotate(Run run) {
    HttpClient http = client(68);
    for (int i = 0; i < 300; i++) {
      String address = "198.18.%d.%d".formatted(i / 256, i % 256);
      HttpRequest.Builder request =
          post("login", "rotated%d@example.com".formatted(i), "a wrong guess")
              .header("X-Forwarded-For", address);
      run.answers.add(answer(http, request));
    }
  }

  /** Ten wrong guesses of a stranger, and what the owner can still do. */
  private static void lockOut() throws Exception {
    HttpClient browser = client(1);
    Owner owner = Owner.registered();
    HttpResponse<String> before = send(browser, post("login", owner.email, PASSWORD));
    String cookies =
        String.join(
            "; ",
            before.headers().allValues("set-cookie").stream()
                .map(it -> it.split(";", 2)[0])
                .filter(it -> !it.startsWith("todo_session"))
                .toList());
    HttpClient stranger = client(69);
    for (int i = 0; i < 10; i++) {
      send(stranger, post("login", owner.email, "a wrong guess"));
    }
    System.out.println("| after a stranger's ten wrong guesses the owner | |");
    System.out.println("| --- | --- |");
    tell("signs in from another network", post("login", owner.email, PASSWORD), client(2));
    HttpRequest.Builder known = post("login", owner.email, PASSWORD);
    tell(
        "signs in from the stranger's network, in a browser that was signed in before",
        cookies.isEmpty() ? known : known.header("Cookie", cookies),
        stranger);
    String change =
        "{\"current_password\":\"%s\",\"new_password\":\"another horse\"}".formatted(PASSWORD);
    tell(
        "changes the password, signed in",
        request("/api/auth/password", owner.token).POST(BodyPublishers.ofString(change)),
        browser);
  }

  private static void tell(String deed, HttpRequest.Builder request, HttpClient http)
      throws Exception {
    System.out.printf("| %s | %d |%n", deed, send(http, request).statusCode());
  }

  /** Until the compilers have seen the hash and the list. */
  private static void warmUp() throws Exception {
    Owner owner = Owner.registered();
    HttpClient http = client(1);
    for (int i = 0; i < 150; i++) {
      send(http, post("login", owner.email, PASSWORD));
      send(http, get("/api/tasks", owner.token));
    }
  }

  private static HttpClient client(int address) {
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .localAddress(InetAddress.getByName("127.0.0." + address))
          .build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder get(String path, String token) {
    return request(path, token).GET();
  }

  private static HttpRequest.Builder post(String what, String email, String password) {
    String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    return request("/api/auth/" + what, "").POST(BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String answer(HttpClient http, HttpRequest.Builder request) {
    try {
      return "" + send(http, request).statusCode();
    } catch (IOException e) {
      return "given up";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long p95(List<Long> times) {
    return times.stream().sorted().skip(times.size() * 95L / 100).findFirst().orElse(0L);
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/%d/status".formatted(process))).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
