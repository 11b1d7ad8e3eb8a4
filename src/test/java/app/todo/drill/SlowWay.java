package app.todo.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server on this machine on which everything takes as long as it is told to. */
final class SlowWay implements AutoCloseable {
  private static final int CHUNK = 64 * 1024;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final int target;
  private volatile Duration delay = Duration.ZERO;

  SlowWay(int target) throws IOException {
    this.target = target;
    Thread.ofPlatform().daemon().name("slow-way").start(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How long each answer and each question is on its way from now on. */
  void delay(Duration longer) {
    delay = longer;
  }

  /** Breaks all connections without a word to either side; there may be new ones. */
  void cut() {
    for (Socket socket : sockets) {
      try (socket) {
        socket.setSoLinger(true, 0);
      } catch (IOException closed) {
        // The peer has just closed its end.
      }
    }
  }

  private void welcome() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(server);
        Thread.ofVirtual().start(() -> carry(client, server));
        Thread.ofVirtual().start(() -> carry(server, client));
      }
    } catch (IOException closed) {
      // Nobody comes any more.
    }
  }

  /** What was on its way when one side left still arrives, as in a network. */
  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
        Thread.sleep(delay);
        out.write(chunk, 0, size);
      }
    } catch (IOException gone) {
      // One side has left; so does the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
