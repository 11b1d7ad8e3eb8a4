package app.todo.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of a reader's spaces, of all kinds, in the order of their commits. */
@ApplicationScoped
public class Feed {
  /** About how many bytes a page has at most, beyond its last row. */
  static final long PAGE_BYTES = 1 << 20;

  private final Memberships memberships;
  private final ChangedRows rows;

  Feed(Memberships memberships, ChangedRows rows) {
    this.memberships = memberships;
    this.rows = rows;
  }

  /** The next changes of all spaces of an account. */
  ChangePage page(UUID accountId, @Nullable Cursor since, int limit) {
    return page(memberships.of(accountId), since, limit);
  }

  /**
   * The next changes of these spaces. Their histories are read first: a revision is taken under a
   * lock that lasts to the commit, so all rows up to it can be read, and later ones wait.
   */
  public ChangePage page(List<Membership> spaces, @Nullable Cursor since, int limit) {
    Map<UUID, Place> places = new TreeMap<>(Comparator.comparing(UUID::toString));
    List<UUID> reset = new ArrayList<>();
    Map<UUID, Place> known = since == null ? Map.of() : since.places();
    for (Membership space : spaces) {
      @Nullable Place place = known.get(space.spaceId());
      boolean isLost = place != null && space.hasLost(place);
      if (isLost) {
        reset.add(space.spaceId());
      }
      places.put(space.spaceId(), place == null || isLost ? Place.start(space.revision()) : place);
    }
    known.keySet().stream().filter(space -> !places.containsKey(space)).forEach(reset::add);
    ChangePage page = page(spaces, places, limit, reset);
    // Rows that changed again after they were found come on a later page.
    while (page.more() && page.changes().isEmpty()) {
      page = page(spaces, places, limit, reset);
    }
    return page;
  }

  /** Walks the spaces until the page is full, moving the places along. */
  private ChangePage page(
      List<Membership> spaces, Map<UUID, Place> places, int limit, List<UUID> reset) {
    List<ChangedRows.Found> found = new ArrayList<>();
    long room = PAGE_BYTES;
    boolean more = false;
    for (Membership space : spaces) {
      UUID id = space.spaceId();
      Place place = places.getOrDefault(id, Place.start(space.revision()));
      Place newest = Place.at(space.revision());
      if (more || place.equals(newest)) {
        continue;
      }
      List<ChangedRows.Found> next = rows.after(id, place, space.revision(), limit);
      int taken = fitting(next, limit - found.size(), room);
      found.addAll(next.subList(0, taken));
      room -= next.subList(0, taken).stream().mapToLong(ChangedRows.Found::size).sum();
      more = taken < next.size();
      places.put(id, more ? placeAfter(place, next, taken) : newest);
    }
    return new ChangePage(rows.load(found), Cursor.of(places), more, reset);
  }

  /** How many rows fit; a page that has no row yet takes one of any size. */
  private static int fitting(List<ChangedRows.Found> rows, int limit, long room) {
    int taken = 0;
    long left = room;
    while (taken < Math.min(limit, rows.size()) && (left > 0 || taken == 0 && room == PAGE_BYTES)) {
      left -= rows.get(taken).size();
      taken++;
    }
    return taken;
  }

  private static Place placeAfter(Place place, List<ChangedRows.Found> rows, int taken) {
    return taken == 0
        ? place
        : place.after(rows.get(taken - 1).revision(), rows.get(taken - 1).key());
  }
}
