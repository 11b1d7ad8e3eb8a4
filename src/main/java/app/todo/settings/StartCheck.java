package app.todo.settings;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds out what keeps the service from starting before anything has been started. */
@Singleton
class StartCheck {
  private final Optional<String> mistake;
  private final InetSocketAddress address;
  private final InetSocketAddress managementAddress;

  StartCheck(
      @ConfigProperty(name = Settings.MISTAKE) Optional<String> mistake,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port,
      @ConfigProperty(name = "quarkus.management.host") String managementHost,
      @ConfigProperty(name = "quarkus.management.port") int managementPort) {
    this.mistake = mistake;
    address = new InetSocketAddress(host, port);
    managementAddress = new InetSocketAddress(managementHost, managementPort);
  }

  void check(@Observes @Priority(1) StartupEvent event) throws IOException {
    if (mistake.isPresent()) {
      throw Refusal.because(mistake.get());
    }
    // In development the ports stay open while the service is started anew.
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      String forManagement =
          "MANAGEMENT_PORT to one that is free, or MANAGEMENT_HOST to an address of this machine";
      try (ServerSocket one = listening(address, "PORT to one that is free");
          ServerSocket other = listening(managementAddress, forManagement)) {}
    }
  }

  private static ServerSocket listening(InetSocketAddress address, String remedy)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(address);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw Refusal.because(
          "Port %d can't be listened on (%s): set %s."
              .formatted(address.getPort(), e.getMessage(), remedy));
    }
  }
}
