package app.todo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.ServiceProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartCheckIT {
  @ParameterizedTest
  @CsvSource({
    "PORT, abc",
    "MANAGEMENT_HOST, 300.0.0.1",
    "DATABASE_POOL_SIZE, 0",
    "TODO_TRUSTED_PROXIES, garbage/99",
    "TODO_LOG, xml",
    "SMTP_URL, mail.example.com",
    "QUARKUS_SHUTDOWN_DELAY, 5parsecs"
  })
  void a_mistake_stops_the_service_with_one_sentence(String variable, String value)
      throws Exception {
    assertRefused(variable + " has to be ", Map.of(variable, value));
  }

  @Test
  void mail_without_an_address_for_its_links_stops_the_service() throws Exception {
    assertRefused("SMTP_URL needs TODO_URL", Map.of("SMTP_URL", "smtp://127.0.0.1:25"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PORT", "MANAGEMENT_PORT"})
  void a_port_of_another_program_stops_the_service_with_one_sentence(String variable)
      throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertRefused("Port " + port + " can't be listened on", Map.of(variable, port));
    }
  }

  @Test
  void one_port_can_t_be_both() throws Exception {
    assertRefused(
        "Port 8765 can't be listened on", Map.of("PORT", "8765", "MANAGEMENT_PORT", "8765"));
  }

  @Test
  void an_address_of_another_machine_stops_the_service_with_one_sentence() throws Exception {
    assertRefused(
        "Port 8765 can't be listened on",
        Map.of("MANAGEMENT_PORT", "8765", "MANAGEMENT_HOST", "192.0.2.1"));
  }

  private static void assertRefused(String sentence, Map<String, String> settings)
      throws InterruptedException {
    try (ServiceProcess service = ServiceProcess.start(settings)) {
      assertEquals(1, service.awaitExit(), service::output);
      service.assertSentence(sentence);
    }
  }
}
