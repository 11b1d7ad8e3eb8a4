package app.todo.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptedMigrationIT {
  private static final Duration WITHIN = Duration.ofSeconds(60);

  /** Counts what the migrations define, and stops before the one whose number is set. */
  private static final String STOP_AT_A_STEP =
      """
      create schema drill;
      create sequence drill.steps;
      create function drill.step() returns event_trigger language plpgsql as $$
      begin
        if nextval('drill.steps') = %d then
          perform pg_advisory_lock(1);
        end if;
      end
      $$;
      create event trigger drill on ddl_command_start execute function drill.step();
      """;

  /** All that the migrations define. */
  private static final String SCHEMA =
      """
      select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
      from information_schema.columns
      where table_schema = 'public' and table_name <> 'flyway_schema_history'
      union all
      select indexdef from pg_indexes where schemaname = 'public'
      union all
      select conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint
      where connamespace = 'public'::regnamespace
      union all
      select collname from pg_collation where collnamespace = 'public'::regnamespace
      union all
      select version || ' ' || success from flyway_schema_history
      order by 1
      """;

  @Test
  void a_database_that_dies_during_a_migration_is_migrated_when_it_is_back() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        Drill drill = new Drill("PostgreSQL killed during a migration")) {
      long steps = migrateUndisturbed(postgres);
      List<String> schema = schema(postgres, "undisturbed");
      drill.repeat(round -> {
        String database = "disturbed_" + round;
        String url = postgres.newDatabase(database);
        // Spread over all steps, the rounds being fewer than these.
        long step = 1 + (round * 7L) % steps;
        ServiceProcess service;
        try (Connection hold = postgres.connect(database);
            Statement statement = hold.createStatement()) {
          statement.execute(STOP_AT_A_STEP.formatted(step));
          statement.execute("select pg_advisory_lock(1)");
          service = ServiceProcess.start(Map.of("DATABASE_URL", url));
          Eventually.await("the step " + step, WITHIN, () -> isHeldUp(postgres, database));
          postgres.kill();
        }
        drill.recover(() -> {
          postgres.start();
          drill.on(service);
        });
        assertEquals(schema, schema(postgres, database), "after a kill at step " + step);
        drill.write();
      });
    }
  }

  /** How many steps there are. */
  private static long migrateUndisturbed(PostgresServer postgres) throws Exception {
    String url = postgres.newDatabase("undisturbed");
    execute(postgres, "undisturbed", STOP_AT_A_STEP.formatted(0));
    try (ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", url))) {
      service.awaitServing();
    }
    String steps =
        strings(postgres, "undisturbed", "select last_value from drill.steps").getFirst();
    return Long.parseLong(steps);
  }

  private static boolean isHeldUp(PostgresServer postgres, String database) throws SQLException {
    return !strings(postgres, database, "select pid from pg_locks where not granted and objid = 1")
        .isEmpty();
  }

  private static List<String> schema(PostgresServer postgres, String database) throws SQLException {
    return strings(postgres, database, SCHEMA);
  }

  private static List<String> strings(PostgresServer postgres, String database, String query)
      throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  private static void execute(PostgresServer postgres, String database, String statements)
      throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
