package app.todo.task;

import app.todo.tag.Tag;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A task's tag, in the space that both belong to. */
@Embeddable
record TagLink(UUID spaceId, @ManyToOne(optional = false) Tag tag) {}
