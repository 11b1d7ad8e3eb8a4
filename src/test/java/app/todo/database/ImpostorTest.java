package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Another program may take the embedded server's port before it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImpostorTest {
  private static final String PASSWORD = "correct horse battery staple";

  /** PostgreSQL's answer to a client that asks for TLS where there is none. */
  private static final int NO_TLS = 'N';

  private static final int AUTHENTICATION = 'R';
  private static final int LENGTH = 8;
  private static final int CLEARTEXT_PASSWORD = 3;

  @Test
  void it_is_not_sent_the_password() throws Exception {
    try (ServerSocket impostor =
        new ServerSocket(EmbeddedPort.number(), 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> heard =
          CompletableFuture.supplyAsync(() -> askForThePassword(impostor));
      Database database =
          new Database(
              DatabaseSettings.embeddedUrl(EmbeddedPort.number()),
              Optional.of("todo"),
              Optional.of(PASSWORD));
      assertThrows(SQLException.class, () -> database.connect(Duration.ofSeconds(5)));
      assertFalse(heard.get().contains(PASSWORD));
    }
  }

  /** Returns what the client says then. */
  private static String askForThePassword(ServerSocket impostor) {
    try (Socket client = impostor.accept()) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      in.readNBytes(in.readInt() - Integer.BYTES);
      out.writeByte(NO_TLS);
      in.readNBytes(in.readInt() - Integer.BYTES);
      out.writeByte(AUTHENTICATION);
      out.writeInt(LENGTH);
      out.writeInt(CLEARTEXT_PASSWORD);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
