package app.todo.space;

import io.smallrye.mutiny.subscription.MultiEmitter;
import org.jspecify.annotations.Nullable;

/** One client's open stream. */
final class EventStream {
  private final MultiEmitter<? super Signal> emitter;
  private @Nullable Cursor told;

  EventStream(MultiEmitter<? super Signal> emitter) {
    this.emitter = emitter;
  }

  /** Says where the account was when the stream began, unless it has heard of more since. */
  synchronized void begin(Cursor cursor) {
    if (told == null) {
      changed(cursor);
    }
  }

  /** Says where the account is, once. */
  synchronized void changed(Cursor cursor) {
    if (!cursor.equals(told)) {
      told = cursor;
      emitter.emit(new Signal.Changed(cursor));
    }
  }

  /** A comment must not take the place of a cursor that a slow reader has still to fetch. */
  synchronized void keepOpen() {
    if (emitter.requested() > 0) {
      emitter.emit(new Signal.StillHere());
    }
  }

  void fail(Throwable failure) {
    emitter.fail(failure);
  }

  void close() {
    emitter.complete();
  }
}
