package app.todo.health;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HealthTest {

  @Inject AgroalDataSource pool;

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  @Test
  void a_service_with_its_database_is_healthy() {
    when()
        .get("/health")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .body(equalTo("{\"status\":\"ok\",\"database\":\"connected\"}"));
  }

  @Test
  void the_api_says_so_to_earlier_clients() {
    when()
        .get("/api/health")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("status", equalTo("ok"))
        .body("service", equalTo("todo-frontend"))
        .body("database", equalTo("connected"))
        .body("timestamp", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
  }

  @Test
  void the_api_introduces_itself() {
    when()
        .get("/api")
        .then()
        .statusCode(200)
        .body("message", equalTo("Todo API"))
        .body("version", matchesPattern("\\d+\\.\\d+\\.\\d+.*"))
        .body("docs", equalTo("/docs"))
        .body("health", equalTo("/health"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/started", "/q/health/live", "/q/health/ready"})
  void probes_are_on_the_management_port(String probe) {
    given()
        .port(managementPort)
        .when()
        .get(probe)
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"));
    when().get(probe).then().statusCode(404);
  }

  @Test
  void a_busy_pool_is_not_an_absent_database() throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
      while (all.size() < size) {
        all.add(pool.getConnection());
      }
      assertEquals(200, when().get("/health").statusCode());
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
  }
}
