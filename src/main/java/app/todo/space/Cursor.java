package app.todo.space;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come in the history of each of its spaces, and the last of its mutations of
 * which it has read the outcome. Opaque to clients.
 */
public final class Cursor {
  private static final String SPACE = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([^,@]+)";
  private static final String CLIENT = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern PLACE = Pattern.compile(SPACE);
  private static final Pattern FORM =
      Pattern.compile("(%1$s(?:,%1$s)*)?(?:@%2$s:(\\d{1,16}))?".formatted(SPACE, CLIENT));

  private final SortedMap<UUID, Place> places = new TreeMap<>(Comparator.comparing(UUID::toString));
  private final @Nullable Outcome read;

  private Cursor(Map<UUID, Place> places, @Nullable Outcome read) {
    this.places.putAll(places);
    this.read = read;
  }

  /** The last mutation of a client whose outcome was told. */
  private record Outcome(UUID clientId, long mutationId) {}

  static Cursor of(Map<UUID, Place> places) {
    return new Cursor(places, null);
  }

  /** The same place, for a client that has read the outcome of its mutations up to an id. */
  public Cursor with(UUID clientId, long mutationId) {
    return new Cursor(places, mutationId == 0 ? null : new Outcome(clientId, mutationId));
  }

  /** The last mutation of the client whose outcome it has read; 0 for none. */
  public long lastRead(UUID clientId) {
    return read != null && read.clientId().equals(clientId) ? read.mutationId() : 0;
  }

  Map<UUID, Place> places() {
    return places;
  }

  @JsonCreator
  public static Cursor parse(String text) {
    Matcher form = FORM.matcher(text);
    if (text.isEmpty() || !form.matches()) {
      throw new IllegalArgumentException("must be the cursor of an earlier answer");
    }
    Map<UUID, Place> places =
        PLACE
            .matcher(Objects.requireNonNullElse(form.group(1), ""))
            .results()
            .collect(
                Collectors.toMap(
                    place -> UUID.fromString(place.group(1)),
                    place -> Place.parse(place.group(2)),
                    (_, last) -> last));
    @Nullable String mutation = form.group(form.groupCount());
    return new Cursor(
        places,
        mutation == null
            ? null
            : new Outcome(
                UUID.fromString(form.group(form.groupCount() - 1)), Long.parseLong(mutation)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cursor cursor && toString().equals(cursor.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return places.entrySet().stream()
            .map(place -> place.getKey() + ":" + place.getValue())
            .collect(Collectors.joining(","))
        + (read == null ? "" : "@%s:%d".formatted(read.clientId(), read.mutationId()));
  }
}
