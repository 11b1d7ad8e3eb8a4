package app.todo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** The loopback port of this process' embedded server: chosen once, kept through its restarts. */
final class EmbeddedPort {

  static final int NUMBER = choose();

  private EmbeddedPort() {}

  /**
   * A free port below those that systems give to outgoing connections: there, a client calling
   * while the server restarts can be given the very port it calls, and be connected to itself.
   */
  static int choose() {
    while (true) {
      int port = RandomGenerator.getDefault().nextInt(15_000, 32_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException inUse) {
        // The next one may be free.
      }
    }
  }
}
