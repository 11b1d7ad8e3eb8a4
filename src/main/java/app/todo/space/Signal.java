package app.todo.space;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** What goes down an event stream. */
sealed interface Signal {

  OutboundSseEvent event(Sse sse);

  /** The account has changed: the client pulls. */
  record Changed(Cursor cursor) implements Signal {
    /** How long a client waits before it comes back, in milliseconds. */
    private static final long RECONNECT_MILLIS = 1_000;

    @Override
    public OutboundSseEvent event(Sse sse) {
      return sse.newEventBuilder()
          .name("changes")
          .id(cursor.toString())
          .reconnectDelay(RECONNECT_MILLIS)
          .data(cursor.toString())
          .build();
    }
  }

  /** Nothing has happened; proxies close ways that are silent for long. */
  record StillHere() implements Signal {
    @Override
    public OutboundSseEvent event(Sse sse) {
      return sse.newEventBuilder().comment("still here").build();
    }
  }
}
