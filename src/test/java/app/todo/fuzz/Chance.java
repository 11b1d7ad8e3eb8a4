package app.todo.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that the same seed makes the same. */
final class Chance {
  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The choices of one place in a run, which those at other places don't change. */
  static Chance at(long seed, long... place) {
    long mixed = seed;
    for (long step : place) {
      mixed = new SplittableRandom(mixed ^ step * 0x9e3779b97f4a7c15L).nextLong();
    }
    return new Chance(mixed);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** From one number to another, both of which it may be. */
  int between(int least, int most) {
    return (int) random.nextLong(least, most + 1L);
  }

  /** The same for numbers that may be larger. */
  long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  long number() {
    return random.nextLong();
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Letters and digits of ASCII. */
  String word(int length) {
    String alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }
}
