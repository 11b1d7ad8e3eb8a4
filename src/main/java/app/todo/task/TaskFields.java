package app.todo.task;

import app.todo.tag.Tag;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The registers of a task by their wire names; each tag that it may carry is one of its own. */
final class TaskFields {
  static final String TAGS = "tags";
  static final String COMPLETED = "completed";
  static final String LIST = "list_id";
  static final String SECTION = "section_id";
  static final String PARENT = "parent_id";
  static final String ASSIGNEE = "assignee_id";
  static final String PATTERN = "recurrence_pattern";
  static final String REMINDERS = "reminders";
  static final String REMINDER_TIME = "reminder_time";
  static final String DUE_DATE = "due_date";
  static final String TITLE = "title";
  static final String DESCRIPTION = "description";
  static final String PRIORITY = "priority";
  private static final String IS_RECURRING = "is_recurring";

  /**
   * The registers whose former values are kept: what the next occurrence is follows from them as
   * they were when the task was completed.
   */
  static final Set<String> KEPT = Set.of(PATTERN, DUE_DATE, REMINDERS, TITLE, COMPLETED);

  private TaskFields() {}

  /**
   * The registers that a draft's members write: is_recurring shares the pattern's, and
   * reminder_time that of the reminders.
   */
  static Set<String> registers(Collection<String> members) {
    Set<String> registers = new TreeSet<>(members);
    registers.remove(TAGS);
    if (registers.remove(IS_RECURRING)) {
      registers.add(PATTERN);
    }
    if (registers.remove(REMINDER_TIME)) {
      registers.add(REMINDERS);
    }
    return registers;
  }

  /** The members that write a register. */
  static Set<String> members(Collection<String> registers) {
    Set<String> members = new HashSet<>(registers);
    if (members.contains(PATTERN)) {
      members.add(IS_RECURRING);
    }
    if (members.contains(REMINDERS)) {
      members.add(REMINDER_TIME);
    }
    return members;
  }

  /** The register of whether the task carries a tag. */
  static String tag(String name) {
    return TAGS + "." + Tag.key(name);
  }

  static boolean isTag(String register) {
    return register.startsWith(TAGS + ".");
  }

  static Set<String> tags(Collection<String> names) {
    return names.stream().map(TaskFields::tag).collect(Collectors.toSet());
  }

  /** The registers of an edit that names members, among which a list of tags may be another. */
  static Set<String> edited(
      Set<String> members, Collection<String> tagsBefore, Collection<String> tagsAfter) {
    Set<String> registers = registers(members);
    Set<String> before = tags(tagsBefore);
    Set<String> after = tags(tagsAfter);
    before.stream().filter(tag -> !after.contains(tag)).forEach(registers::add);
    after.stream().filter(tag -> !before.contains(tag)).forEach(registers::add);
    return registers;
  }
}
