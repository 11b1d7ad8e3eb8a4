package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.Person;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Streams of a replica of its own, whose readers take their time. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStreamsTest {
  @Inject Feed feed;

  @Test
  void a_slow_reader_gets_the_newest_cursor_when_it_is_ready() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    Reader reader = Reader.of(streams, ana);
    assertEquals(cursor(0), reader.next());
    streams.changed(ana.id(), Cursor.at(1));
    streams.changed(ana.id(), Cursor.at(2));
    streams.changed(ana.id(), Cursor.at(3));
    assertEquals(cursor(3), reader.next());
  }

  @Test
  void a_comment_does_not_take_the_place_of_a_cursor() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    Reader reader = Reader.of(streams, ana);
    assertEquals(cursor(0), reader.next());
    streams.changed(ana.id(), Cursor.at(1));
    streams.keepOpen();
    assertEquals(cursor(1), reader.next());
  }

  @Test
  void the_same_cursor_is_said_once() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    Reader reader = Reader.of(streams, ana);
    reader.next();
    reader.request(10);
    streams.changed(ana.id(), Cursor.at(0));
    streams.changed(ana.id(), Cursor.at(1));
    streams.changed(ana.id(), Cursor.at(1));
    streams.keepOpen();
    assertEquals(List.of(cursor(1), new Signal.StillHere()), reader.take(2));
  }

  @Test
  void a_history_that_has_been_undone_is_told_as_well() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    Reader reader = Reader.of(streams, ana);
    reader.next();
    streams.changed(ana.id(), Cursor.at(7));
    assertEquals(cursor(7), reader.next());
    streams.changed(ana.id(), Cursor.at(5));
    assertEquals(cursor(5), reader.next());
  }

  @Test
  void streams_end_when_the_service_begins_to_stop() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    Reader reader = Reader.of(streams, ana);
    reader.next();
    streams.drain(new ShutdownDelayInitiatedEvent());
    assertTrue(reader.hasEnded());
    Eventually.await(
        "it to be forgotten", Duration.ofSeconds(5), () -> streams.accounts().isEmpty());
  }

  @Test
  void streams_end_when_the_service_stops() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    Reader reader = Reader.of(streams, ana);
    reader.next();
    streams.stop(new ShutdownEvent());
    assertTrue(reader.hasEnded());
  }

  @Test
  void who_comes_while_it_stops_is_sent_away() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    streams.drain(new ShutdownDelayInitiatedEvent());
    Reader reader = Reader.of(streams, ana);
    reader.request(10);
    assertTrue(reader.hasEnded());
  }

  @Test
  void a_reader_that_has_left_is_forgotten() throws Exception {
    Person ana = Person.registered();
    EventStreams streams = new EventStreams(feed);
    Reader first = Reader.of(streams, ana);
    Reader second = Reader.of(streams, ana);
    first.next();
    second.next();
    first.leave();
    assertEquals(Set.of(ana.id()), streams.accounts());
    second.leave();
    Eventually.await(
        "it to be forgotten", Duration.ofSeconds(5), () -> streams.accounts().isEmpty());
  }

  private static Signal cursor(long revision) {
    return new Signal.Changed(Cursor.at(revision));
  }

  /** Takes a signal only when it asks for one. */
  private static final class Reader implements Flow.Subscriber<Signal> {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Flow.@Nullable Subscription subscription;

    static Reader of(EventStreams streams, Person person) throws InterruptedException {
      Reader reader = new Reader();
      streams.open(person.id()).subscribe().withSubscriber(reader);
      assertTrue(reader.subscribed.await(10, TimeUnit.SECONDS));
      return reader;
    }

    Signal next() throws InterruptedException {
      request(1);
      return take(1).getFirst();
    }

    List<Signal> take(int count) throws InterruptedException {
      List<Signal> taken = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        @Nullable Signal signal = signals.poll(10, TimeUnit.SECONDS);
        assertTrue(signal != null, "a signal comes");
        taken.add(signal);
      }
      return taken;
    }

    void request(int count) {
      subscription().request(count);
    }

    void leave() {
      subscription().cancel();
    }

    boolean hasEnded() throws InterruptedException {
      return ended.await(10, TimeUnit.SECONDS);
    }

    private Flow.Subscription subscription() {
      Flow.@Nullable Subscription current = subscription;
      if (current == null) {
        throw new IllegalStateException("Not subscribed");
      }
      return current;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
      subscribed.countDown();
    }

    @Override
    public void onNext(Signal signal) {
      signals.add(signal);
    }

    @Override
    public void onError(Throwable failure) {
      ended.countDown();
    }

    @Override
    public void onComplete() {
      ended.countDown();
    }
  }
}
