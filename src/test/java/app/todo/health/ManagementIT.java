package app.todo.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.todo.ServiceProcess;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagementIT {
  @Test
  void probes_and_metrics_are_for_this_machine_alone() throws Exception {
    try (ServiceProcess service = ServiceProcess.start().awaitServing()) {
      URI live = service.managementUri("/q/health/live");
      assertEquals(200, service.send(HttpRequest.newBuilder(live)).statusCode());
      HttpRequest.Builder fromOutside = HttpRequest.newBuilder(fromOutside(live));
      assertThrows(ConnectException.class, () -> service.send(fromOutside));
    }
  }

  @Test
  void with_another_address_they_are_for_other_machines_too() throws Exception {
    try (ServiceProcess service =
        ServiceProcess.start(Map.of("MANAGEMENT_HOST", "0.0.0.0")).awaitServing()) {
      URI live = fromOutside(service.managementUri("/q/health/live"));
      assertEquals(200, service.send(HttpRequest.newBuilder(live)).statusCode());
    }
  }

  /** The same at an address by which other machines know this one. */
  private static URI fromOutside(URI uri) throws SocketException {
    String address =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(it -> it instanceof Inet4Address && !it.isLoopbackAddress())
            .findFirst()
            .map(InetAddress::getHostAddress)
            // A machine without a network has addresses of its own beside 127.0.0.1.
            .orElse("127.0.0.2");
    return URI.create(uri.toString().replace("127.0.0.1", address));
  }
}
