package app.todo;

import java.util.UUID;

/** A shared list, and how others come to it. */
public record Shared(Person owner, UUID space, UUID list) {

  /** A new list of the owner's, which is shared at once. */
  public static Shared by(Person owner) {
    return of(owner, owner.addsList("Groceries"));
  }

  /** A list of the owner's, which is shared now. */
  public static Shared of(Person owner, UUID list) {
    String space =
        owner.posts("/api/lists/" + list + "/share").statusCode(200).extract().path("space_id");
    return new Shared(owner, UUID.fromString(space), list);
  }

  public String path() {
    return "/api/spaces/" + space;
  }

  public String member(Person person) {
    return path() + "/members/" + person.id();
  }

  /** The token of a new link. */
  public String link(String role, String uses) {
    return owner
        .posts(path() + "/invitations", "{'role': '%s', 'uses': '%s'}".formatted(role, uses))
        .statusCode(201)
        .extract()
        .path("token");
  }

  /** Lets somebody join by a link of their own. */
  public Person joinedBy(Person person, String role) {
    person
        .posts("/api/invitations/accept", "{'token': '%s'}".formatted(link(role, "one")))
        .statusCode(200);
    return person;
  }

  public Person joinedBy(String role) {
    return joinedBy(Person.registered(), role);
  }
}
