package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.Person;
import app.todo.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Streams of a replica of its own, whose readers take their time. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStreamsTest {
  @Inject DataSource pool;
  @Inject TestClock clock;

  private final MeterRegistry meters = new SimpleMeterRegistry();

  @SuppressWarnings("NullAway.Init") // open() fills it in
  private EventStreams streams;

  @BeforeEach
  void open() {
    streams = new EventStreams(pool, clock, meters);
  }

  @Test
  void a_slow_reader_gets_the_newest_cursor_when_it_is_ready() throws Exception {
    Person ana = Person.registered();
    Reader slow = Reader.of(streams, ana);
    Reader ready = Reader.of(streams, ana);
    assertEquals(cursor(ana, 0), slow.next());
    ready.request(10);
    streams.moved(ana.id(), 1);
    streams.moved(ana.id(), 2);
    streams.moved(ana.id(), 3);
    ready.await(cursor(ana, 3));
    Signal next = slow.next();
    // The first may have been sent to it before the others were there, and the second never is.
    assertEquals(cursor(ana, 3), next.equals(cursor(ana, 1)) ? slow.next() : next);
  }

  @Test
  void a_beat_does_not_take_the_place_of_a_cursor() throws Exception {
    Person ana = Person.registered();
    Reader slow = Reader.of(streams, ana);
    Reader ready = Reader.of(streams, ana);
    assertEquals(cursor(ana, 0), slow.next());
    ready.request(10);
    streams.moved(ana.id(), 1);
    ready.await(cursor(ana, 1));
    streams.beat();
    assertEquals(cursor(ana, 1), slow.next());
  }

  @Test
  void the_same_cursor_is_said_once() throws Exception {
    Person ana = Person.registered();
    Reader reader = Reader.of(streams, ana);
    reader.next();
    reader.request(10);
    streams.moved(ana.id(), 0);
    streams.moved(ana.id(), 1);
    assertEquals(cursor(ana, 1), reader.take());
    streams.moved(ana.id(), 1);
    streams.moved(ana.id(), 2);
    assertEquals(cursor(ana, 2), reader.take());
  }

  @Test
  void changes_within_a_tenth_of_a_second_are_one_event() throws Exception {
    Person ana = Person.registered();
    Reader reader = Reader.of(streams, ana);
    reader.next();
    reader.request(1_000);
    long began = System.nanoTime();
    for (int revision = 1; revision <= 500; revision++) {
      streams.moved(ana.id(), revision);
    }
    int events = reader.await(cursor(ana, 500));
    long tenths = (System.nanoTime() - began) / 100_000_000;
    assertTrue(events <= tenths + 2, events + " events in tenths of a second: " + tenths);
  }

  @Test
  void a_missed_change_is_told_to_those_whom_it_concerns() throws Exception {
    Person ana = Person.registered();
    Person ben = Person.registered();
    Reader concerned = Reader.of(streams, ana);
    Reader other = Reader.of(streams, ben);
    concerned.next();
    other.next();
    other.request(10);
    ana.adds("a");
    try (Connection connection = pool.getConnection()) {
      streams.renewAll(connection);
    }
    assertEquals(cursor(ana, 1), concerned.next());
    streams.moved(ben.id(), 5);
    assertEquals(cursor(ben, 5), other.take());
  }

  @Test
  void a_missed_end_of_a_session_ends_its_streams_alone() throws Exception {
    Person ana = Person.registered();
    Person elsewhere = ana.signedInAgain();
    Reader ended = Reader.of(streams, ana);
    Reader other = Reader.of(streams, elsewhere);
    ended.next();
    other.next();
    ana.posts("/api/auth/logout").statusCode(204);
    try (Connection connection = pool.getConnection()) {
      streams.renewAll(connection);
    }
    assertTrue(ended.hasEnded());
    streams.moved(ana.id(), 5);
    assertEquals(cursor(ana, 5), other.next());
  }

  @Test
  void a_stream_whose_session_ended_while_it_was_opened_ends() throws Exception {
    Person ana = Person.registered();
    UUID session = Reader.session(ana);
    ana.posts("/api/auth/logout").statusCode(204);
    Reader reader = Reader.of(streams, ana.id(), session);
    assertTrue(reader.hasEnded());
  }

  @Test
  void open_streams_are_counted() throws Exception {
    Person ana = Person.registered();
    Reader first = Reader.of(streams, ana);
    Reader second = Reader.of(streams, ana);
    first.next();
    second.next();
    assertEquals(2, openStreams());
    first.leave();
    second.leave();
    Eventually.await("both to be gone", Duration.ofSeconds(5), () -> openStreams() == 0);
  }

  @Test
  void streams_end_when_the_service_begins_to_stop() throws Exception {
    Person ana = Person.registered();
    Reader reader = Reader.of(streams, ana);
    reader.next();
    streams.drain(new ShutdownDelayInitiatedEvent());
    assertTrue(reader.hasEnded());
    Eventually.await(
        "it to be forgotten", Duration.ofSeconds(5), () -> !streams.isFollowed(ana.id()));
  }

  @Test
  void streams_end_when_the_service_stops() throws Exception {
    Person ana = Person.registered();
    Reader reader = Reader.of(streams, ana);
    reader.next();
    streams.stop(new ShutdownEvent());
    assertTrue(reader.hasEnded());
  }

  @Test
  void who_comes_while_it_stops_is_sent_away() throws Exception {
    Person ana = Person.registered();
    streams.drain(new ShutdownDelayInitiatedEvent());
    Reader reader = Reader.of(streams, ana);
    reader.request(10);
    assertTrue(reader.hasEnded());
  }

  @Test
  void a_reader_that_has_left_is_forgotten() throws Exception {
    Person ana = Person.registered();
    Reader first = Reader.of(streams, ana);
    Reader second = Reader.of(streams, ana);
    first.next();
    second.next();
    first.leave();
    assertTrue(streams.isFollowed(ana.id()));
    second.leave();
    Eventually.await(
        "it to be forgotten", Duration.ofSeconds(5), () -> !streams.isFollowed(ana.id()));
  }

  private double openStreams() {
    return meters.get("todo.event.streams").gauge().value();
  }

  private static Signal cursor(Person person, long revision) {
    return new Signal.Changed(Events.cursor(person.id(), revision));
  }

  /** Takes a signal only when it asks for one. */
  private static final class Reader implements Flow.Subscriber<Signal> {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Flow.@Nullable Subscription subscription;

    static Reader of(EventStreams streams, Person person) throws InterruptedException {
      return of(streams, person.id(), session(person));
    }

    static Reader of(EventStreams streams, UUID accountId, UUID sessionId)
        throws InterruptedException {
      Reader reader = new Reader();
      streams.open(accountId, sessionId).subscribe().withSubscriber(reader);
      assertTrue(reader.subscribed.await(10, TimeUnit.SECONDS));
      return reader;
    }

    static UUID session(Person person) {
      return UUID.fromString(
          person.gets("/api/auth/sessions").extract().path("sessions.find { it.current }.id"));
    }

    Signal next() throws InterruptedException {
      request(1);
      return take();
    }

    /** One that has been asked for. */
    Signal take() throws InterruptedException {
      @Nullable Signal signal = signals.poll(10, TimeUnit.SECONDS);
      assertTrue(signal != null, "a signal comes");
      return signal;
    }

    /** Takes those that have been asked for until this one comes, and returns how many. */
    int await(Signal signal) throws InterruptedException {
      int taken = 1;
      while (!take().equals(signal)) {
        taken++;
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
