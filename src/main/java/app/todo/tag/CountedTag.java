package app.todo.tag;

import java.time.Instant;
import java.util.UUID;

/**
 * A tag among its account's tags.
 *
 * @param taskCount how many tasks carry it, open or completed, without those in the trash
 */
record CountedTag(UUID id, String name, String color, Instant createdAt, long taskCount) {
  static CountedTag of(Tag tag, long taskCount) {
    TagView view = tag.view();
    return new CountedTag(view.id(), view.name(), view.color(), view.createdAt(), taskCount);
  }
}
