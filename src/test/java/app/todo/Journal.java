package app.todo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service logs from now on, until it is closed. */
public final class Journal extends Handler implements AutoCloseable {
  private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

  private Journal() {}

  public static Journal open() {
    Journal journal = new Journal();
    Logger.getLogger("").addHandler(journal);
    return journal;
  }

  /** Messages and stacks of what was logged as an error. */
  public List<String> errors() {
    return texts(Level.SEVERE);
  }

  /** Messages and stacks of all that was logged. */
  public List<String> entries() {
    return texts(Level.ALL);
  }

  private List<String> texts(Level least) {
    PatternFormatter formatter = new PatternFormatter("%c %m%e");
    return records.stream()
        .filter(record -> record.getLevel().intValue() >= least.intValue())
        .map(formatter::format)
        .toList();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(ExtLogRecord.wrap(record));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
