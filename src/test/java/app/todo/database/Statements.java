package app.todo.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The SQL statements that the service sends, for a test to look at. */
@Default
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector, AgroalPoolInterceptor {
  private final List<String> sent = new CopyOnWriteArrayList<>();
  // The pool is made with this.
  private final transient Instance<AgroalDataSource> pool;
  private volatile boolean watching;

  Statements(Instance<AgroalDataSource> pool) {
    this.pool = pool;
  }

  /** What is sent while something is done. */
  public List<String> during(Runnable deed) {
    sent.clear();
    watching = true;
    try {
      deed.run();
    } finally {
      watching = false;
    }
    return List.copyOf(sent);
  }

  /** How often a table is read from its beginning to its end while something is done. */
  public long sequentialScansDuring(String table, Runnable deed) {
    long before = sequentialScans(table);
    during(deed);
    return sequentialScans(table) - before;
  }

  @Override
  public String inspect(String sql) {
    if (watching) {
      sent.add(sql);
    }
    return sql;
  }

  /** The server writes down what it has counted before the answer is there. */
  @Override
  public void onConnectionReturn(Connection connection) {
    if (watching) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_stat_force_next_flush()");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private long sequentialScans(String table) {
    try (Connection connection = pool.get().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select seq_scan from pg_stat_user_tables where relname = ?")) {
      statement.setString(1, table);
      try (ResultSet counted = statement.executeQuery()) {
        counted.next();
        return counted.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
