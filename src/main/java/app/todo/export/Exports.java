package app.todo.export;

import app.todo.space.HeavyReads;
import app.todo.space.Membership;
import app.todo.space.Memberships;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes files of what an account has, its shared lists among them. */
@ApplicationScoped
class Exports {
  private final ExportedRows rows;
  private final Memberships memberships;
  private final HeavyReads reads;
  private final ObjectMapper mapper;
  private final Clock clock;

  Exports(
      ExportedRows rows,
      Memberships memberships,
      HeavyReads reads,
      ObjectMapper mapper,
      Clock clock) {
    this.rows = rows;
    this.memberships = memberships;
    this.reads = reads;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** An export that has read nothing yet, of a list or of everything. */
  Export of(
      UUID accountId, @Nullable UUID list, ExportFormat format, ZoneId zone, int morningHour) {
    List<UUID> spaces = memberships.of(accountId).stream().map(Membership::spaceId).toList();
    if (list != null) {
      rows.requireList(list, spaces);
    }
    FileFormat file =
        switch (format) {
          case JSON -> new JsonFile(rows, mapper);
          case CSV -> new EntryFile(rows, new Csv());
          case ICAL -> new EntryFile(rows, new Icalendar(clock.instant(), zone, morningHour));
          case MARKDOWN -> new EntryFile(rows, new Markdown(zone));
          case TODOTXT -> new EntryFile(rows, new Todotxt(zone));
        };
    return new Export(rows, reads, file, spaces, list);
  }
}
