package app.todo.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands before a PostgreSQL and drops notifications, as a pooler in transaction mode does. Its
 * clients have to connect without TLS.
 */
final class TransactionPooler implements AutoCloseable {
  private static final int NOTIFICATION = 'A';

  private final ServerSocket socket;
  private final int serverPort;

  TransactionPooler(int serverPort) throws IOException {
    this.serverPort = serverPort;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        Thread.ofVirtual().start(() -> pass(client, server, TransactionPooler::copy));
        Thread.ofVirtual().start(() -> pass(server, client, TransactionPooler::copyMessages));
      }
    } catch (IOException _) {
      // The test has ended.
    }
  }

  private interface Copy {
    void copy(Socket from, Socket to) throws IOException;
  }

  private static void pass(Socket from, Socket to, Copy copy) {
    try (from;
        to) {
      copy.copy(from, to);
    } catch (IOException _) {
      // One of them has left.
    }
  }

  private static void copy(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
  }

  private static void copyMessages(Socket from, Socket to) throws IOException {
    DataInputStream in = new DataInputStream(from.getInputStream());
    DataOutputStream out = new DataOutputStream(to.getOutputStream());
    while (true) {
      int type = in.readUnsignedByte();
      int length = in.readInt();
      byte[] content = in.readNBytes(length - Integer.BYTES);
      if (type != NOTIFICATION) {
        out.writeByte(type);
        out.writeInt(length);
        out.write(content);
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
