package app.todo.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How the names in a batch of edits become tags. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TagLookupTest {
  private static final List<String> NAMES = List.of("home", "work");

  @Inject Tags tags;
  @Inject Writes writes;
  @Inject Session session;

  /** Each comparison looks at all rows of the batch, which made large ones slow. */
  @Test
  void names_are_looked_up_without_comparing_rows() {
    writes(write -> {
      tags.named(NAMES, write);
      Comparisons comparisons = new Comparisons();
      session.addEventListeners(comparisons);

      tags.meant(NAMES, write);
      tags.named(NAMES, write);
      assertEquals(0, comparisons.count);
    });
  }

  @Test
  void tags_renamed_or_deleted_in_the_batch_are_no_longer_found_by_their_names() {
    writes(write -> {
      List<Tag> made = List.copyOf(tags.named(NAMES, write));
      tags.delete(made.getFirst(), write);
      tags.write(
          made.getLast(), new TagDraft("office", TagDraft.DEFAULT_COLOR), Set.of("name"), write);

      Set<Tag> found = tags.named(List.of("home", "work", "office"), write);
      assertEquals(List.of(made.getLast()), found.stream().filter(made::contains).toList());
    });
  }

  private void writes(Consumer<Write> deed) {
    UUID space = Person.registered().id();
    QuarkusTransaction.requiringNew().run(() -> deed.accept(writes.begin(space, ZoneOffset.UTC)));
  }

  /** How many rows Hibernate compares with what it read or wrote of them. */
  private static final class Comparisons extends BaseSessionEventListener {
    private int count;

    @Override
    public void partialFlushEnd(int entities, int collections) {
      count += entities;
    }

    @Override
    public void flushEnd(int entities, int collections) {
      count += entities;
    }
  }
}
