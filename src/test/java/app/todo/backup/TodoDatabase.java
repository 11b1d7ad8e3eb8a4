package app.todo.backup;

import app.todo.database.BundledMigrations;
import app.todo.database.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database with the service's tables, on a server of the test's own. */
record TodoDatabase(PostgresServer server, String name) implements BackedUpDatabase {

  /** Two people, odd text in their tasks, a step, a tag, and all that a row may leave empty. */
  static final String ROWS =
      """
      insert into account (id, email, password_hash, time_zone, created_at, updated_at)
      values
        ('0192aaaa-0000-7000-8000-000000000001', 'ana@example.com', 'x', 'Europe/Berlin', now(), now()),
        ('0192aaaa-0000-7000-8000-000000000002', 'bo@example.com', 'x', 'UTC', now(), now());
      insert into space (id, revision)
      select id, 7 from account;
      insert into member (space_id, account_id, role)
      select id, id, 'owner' from account;
      insert into task (id, space_id, title, description, priority, due_on, recurrence, revision, created_at, updated_at)
      select
        gen_random_uuid(), account.id, 'Task ' || number, E'Tab\\t, back\\\\slash, line\\n, \\U0001F600 and \\u05D0',
        number % 4, date '2024-02-29' + number, '{"freq": "daily"}', number, now(), now()
      from account, generate_series(1, 50) as number;
      update task
      set parent_id = parent.id
      from (select id, space_id from task where title = 'Task 1') as parent
      where task.space_id = parent.space_id and task.title = 'Task 2';
      insert into tag (id, space_id, name, name_key, color, revision, created_at)
      select gen_random_uuid(), id, '\\N', '\\n', '#aabbcc', 3, now() from account;
      insert into task_tag (space_id, task_id, tag_id)
      select task.space_id, task.id, tag.id from task join tag using (space_id)
      """;

  static TodoDatabase empty(PostgresServer server) {
    String name = server.newDatabase().replaceAll(".*/", "");
    return new TodoDatabase(server, name);
  }

  static TodoDatabase migrated(PostgresServer server) {
    TodoDatabase database = empty(server);
    database.migrate("public", "latest");
    return database;
  }

  @Override
  public Connection connect() throws SQLException {
    return server.connect(name);
  }

  @Override
  public void migrate(String schema, String version) {
    Flyway.configure()
        .dataSource(
            "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), name),
            PostgresServer.USERNAME,
            server.password())
        .resourceProvider(new BundledMigrations())
        .schemas(schema)
        .defaultSchema(schema)
        .target(version)
        .load()
        .migrate();
  }

  /** The same database, where something happens each time the scratch schema was made. */
  BackedUpDatabase afterMigrating(String sql) {
    return new BackedUpDatabase() {
      @Override
      public Connection connect() throws SQLException {
        return TodoDatabase.this.connect();
      }

      @Override
      public void migrate(String schema, String version) {
        TodoDatabase.this.migrate(schema, version);
        try {
          execute(sql);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String text(String sql) throws SQLException {
    return texts(sql).getFirst();
  }

  List<String> schemas() throws SQLException {
    return texts("select nspname from pg_namespace");
  }

  long rows() throws SQLException {
    return content().size();
  }

  /** Every row of every table that is backed up, apart from the revisions of spaces. */
  List<String> content() throws SQLException {
    List<String> content = new ArrayList<>();
    try (Connection connection = connect()) {
      for (Table table : Table.in(connection, "public")) {
        String row = table.name().equals("space") ? "id, closed" : table.columnList();
        content.addAll(
            texts(
                "select '%s ' || row(%s)::text from %1$s order by 1".formatted(table.name(), row)));
      }
    }
    return content;
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        texts.add(result.getString(1));
      }
    }
    return texts;
  }
}
