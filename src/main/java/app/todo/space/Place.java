package app.todo.space;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a reader has come in a space's history: up to a row of a revision, for one write may
 * touch more rows than an answer holds.
 *
 * @param revision the revision of the last row told
 * @param last the last row told of that revision
 * @param floor the revision at which the reader began with nothing: it never heard of rows that
 *     were gone by then
 */
record Place(long revision, RowKey last, long floor) {
  /** After every row of a revision, and before the first. */
  private static final RowKey END = new RowKey("", new UUID(-1, -1));

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,18})"
              + "(?:\\.([a-z]{1,20})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?"
              + "(?:~(\\d{1,18}))?");

  /** The place of a reader that knows all of a revision and of those before. */
  static Place at(long revision) {
    return new Place(revision, END, 0);
  }

  /** The place of a reader that knows nothing, in a history that is at a revision by now. */
  static Place start(long revision) {
    return new Place(0, END, revision);
  }

  /** The place after a row. */
  Place after(long rowRevision, RowKey row) {
    return new Place(rowRevision, row, floor);
  }

  /**
   * Whether the reader has been told of every tombstone up to a revision, or needs none of them.
   */
  boolean covers(long tombstones) {
    long toldWhole = last.equals(END) ? revision : revision - 1;
    return Math.max(toldWhole, floor) >= tombstones;
  }

  /** Whether it belongs to a history that has come further than one at a revision. */
  boolean isAheadOf(long newest) {
    return Math.max(revision, floor) > newest;
  }

  static Place parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("must be the cursor of an earlier answer");
    }
    return new Place(
        Long.parseLong(form.group(1)),
        form.group(2) == null ? END : new RowKey(form.group(2), UUID.fromString(form.group(3))),
        form.group(4) == null ? 0 : Long.parseLong(form.group(4)));
  }

  @Override
  public String toString() {
    return revision
        + (last.equals(END) ? "" : ".%s.%s".formatted(last.kind(), last.id()))
        + (floor <= revision ? "" : "~" + floor);
  }
}
