package app.todo.backup;

/** A backup that can't be made, trusted or restored, with a sentence for the operator. */
public final class BackupException extends Exception {
  BackupException(String sentence) {
    super(sentence);
  }

  BackupException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
