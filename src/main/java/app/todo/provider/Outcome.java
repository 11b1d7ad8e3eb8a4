package app.todo.provider;

import java.net.URI;
import java.util.Locale;

/** The result of an attempt, which the page reads from its address. */
enum Outcome {
  /** Signed in. */
  ARRIVED,
  /** Signed in to an account that was made now. */
  NEW,
  LINKED,
  /** The person or the provider said no. */
  CANCELLED,
  /** The provider has verified no address, so no account is made. */
  UNVERIFIED,
  /** There is an account with the address; it is linked from inside it alone. */
  TAKEN,
  /** The person has another account here. */
  LINKED_ELSEWHERE,
  /** No account may be made. */
  CLOSED,
  AWAY,
  FAILED;

  URI at(String page) {
    return URI.create(page + "?provider=" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
