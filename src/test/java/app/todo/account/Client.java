package app.todo.account;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where requests come from. Failed sign-ins are limited by it, so tests that fail take their own.
 */
final class Client {
  private static final AtomicInteger TAKEN = new AtomicInteger();

  private Client() {}

  /**
   * An address of a network that is reserved for trials (RFC 2544), for {@code X-Forwarded-For}.
   */
  static String newAddress() {
    int number = TAKEN.incrementAndGet();
    return "198.18.%d.%d".formatted(number / 256 % 256, number % 256);
  }
}
