package app.todo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** The loopback port of this process' embedded server: chosen once, kept through its restarts. */
final class EmbeddedPort {

  private static int number;

  private EmbeddedPort() {}

  /** Not a constant, which a native executable would have from the machine that compiled it. */
  static synchronized int number() {
    if (number == 0) {
      number = choose();
    }
    return number;
  }

  /**
   * A free port below those that systems give to outgoing connections: there, a client calling
   * while the server restarts can be given the very port it calls, and be connected to itself.
   */
  static int choose() {
    SecureRandom random = new SecureRandom();
    while (true) {
      int port = random.nextInt(15_000, 32_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException inUse) {
        // The next one may be free.
      }
    }
  }
}
