package app.todo.space;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.ThreadLocalRandom;

/** What goes down an event stream. */
sealed interface Signal {

  OutboundSseEvent event(Sse sse);

  /** The account is at a new place in the feed: the client pulls. */
  record Changed(String cursor) implements Signal {
    /** Clients whose streams end together wait a different number of milliseconds each. */
    private static final int RECONNECT_AFTER = 1_000;

    private static final int RECONNECT_BEFORE = 4_000;

    @Override
    public OutboundSseEvent event(Sse sse) {
      return sse.newEventBuilder()
          .name("changes")
          .id(cursor)
          .reconnectDelay(ThreadLocalRandom.current().nextInt(RECONNECT_AFTER, RECONNECT_BEFORE))
          .data(cursor)
          .build();
    }
  }

  /** Nothing has changed. It has a name and data because browsers hide comments from the page. */
  record Beat() implements Signal {
    @Override
    public OutboundSseEvent event(Sse sse) {
      return sse.newEventBuilder().name("beat").data("still here").build();
    }
  }
}
