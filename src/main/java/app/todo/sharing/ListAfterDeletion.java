package app.todo.sharing;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a shared list when the account of its only owner is deleted.
 *
 * @param becomes {@code deleted}, or {@code handed over to} an address
 * @param to the address of the next owner; null where it is deleted
 */
public record ListAfterDeletion(String listName, String becomes, @Nullable String to) {
  static ListAfterDeletion deleted(String name) {
    return new ListAfterDeletion(name, "deleted", null);
  }

  static ListAfterDeletion handedOver(String name, String address) {
    return new ListAfterDeletion(name, "handed over to " + address, address);
  }
}
