package app.todo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way the packages know each other, and what none of them does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
  private static final String FEATURES =
      "account task tag list filter reminder notice push sharing passkey provider";
  private static final JavaClasses SERVICE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("app.todo");

  /** All that each package may know of the others. What is not named here it may not. */
  @ParameterizedTest
  @CsvSource({
    "account,    space sharing identity database json mail patch problem settings validation",
    "passkey,    account identity json patch problem validation",
    "provider,   account identity outgoing problem settings",
    "tag,        space sync identity json patch problem text validation",
    "sharing,    space identity patch problem validation",
    "list,       space sync identity json patch problem text validation sharing",
    "filter,     space sync identity json patch problem text validation",
    "task,       space sync identity json patch problem text validation tag list",
    "reminder,   space identity database mail notice push",
    "notice,     identity database mail outgoing patch problem push settings validation",
    "push,       identity json problem validation outgoing",
    "outgoing,   ''",
    "mail,       settings",
    "sync,       space identity json patch problem validation",
    "space,      identity json problem database",
    "patch,      json problem",
    "json,       problem validation",
    "problem,    database openapi",
    "identity,   ''",
    "text,       ''",
    "validation, ''",
    "database,   settings",
    "settings,   ''",
    "export,     space identity problem",
    "backup,     database",
    "health,     database",
    "web,        openapi",
    "openapi,    ''",
    "command,    backup database identity mail settings validation",
  })
  void a_package_knows_no_more_than_it_needs(String name, String known) {
    String[] others =
        SERVICE.stream()
            .map(type -> type.getPackageName())
            .distinct()
            .filter(other -> other.startsWith("app.todo."))
            .filter(other -> !other.equals(in(name)))
            .filter(other -> Stream.of(known.split(" ")).noneMatch(it -> other.equals(in(it))))
            .toArray(String[]::new);
    holds(
        noClasses()
            .that()
            .resideInAPackage(in(name))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others));
  }

  @Test
  void every_package_has_its_place_in_this_rule() {
    holds(
        classes()
            .should()
            .resideInAnyPackage(
                "app.todo",
                "app.todo.account",
                "app.todo.backup",
                "app.todo.command",
                "app.todo.database",
                "app.todo.export",
                "app.todo.filter",
                "app.todo.health",
                "app.todo.identity",
                "app.todo.json",
                "app.todo.list",
                "app.todo.mail",
                "app.todo.notice",
                "app.todo.openapi",
                "app.todo.outgoing",
                "app.todo.passkey",
                "app.todo.patch",
                "app.todo.problem",
                "app.todo.provider",
                "app.todo.push",
                "app.todo.reminder",
                "app.todo.settings",
                "app.todo.sharing",
                "app.todo.space",
                "app.todo.sync",
                "app.todo.tag",
                "app.todo.task",
                "app.todo.text",
                "app.todo.validation",
                "app.todo.web"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database",
        "health",
        "identity",
        "json",
        "mail",
        "openapi",
        "outgoing",
        "patch",
        "problem",
        "space",
        "sync",
        "text",
        "validation",
        "web"
      })
  void what_features_share_knows_no_feature(String name) {
    holds(
        noClasses()
            .that()
            .resideInAPackage(in(name))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                Arrays.stream(FEATURES.split(" "))
                    .map(ArchitectureTest::in)
                    .toArray(String[]::new)));
  }

  @Test
  void packages_do_not_go_in_circles() {
    holds(slices().matching("app.todo.(*)..").should().beFreeOfCycles());
  }

  /** A package-private one would answer 404 without a word. */
  @Test
  void endpoints_are_public() {
    holds(methods().that(areEndpoints()).should().bePublic());
  }

  @Test
  void endpoints_are_found_by_the_rule_above() {
    holds(
        methods()
            .that(areEndpoints())
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource"));
  }

  /** Its statements each see what is committed, in a transaction or not: one only costs time. */
  @Test
  void reading_needs_no_transaction() {
    holds(
        methods()
            .that()
            .areAnnotatedWith(GET.class)
            .should()
            .notBeAnnotatedWith(Transactional.class));
  }

  @Test
  void what_is_needed_comes_through_the_constructor() {
    holds(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    holds(noFields().should().beAnnotatedWith(Inject.class));
  }

  @Test
  void nothing_is_printed() {
    holds(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  @Test
  void time_is_told_by_java_time_alone() {
    holds(
        noClasses()
            .that()
            // A certificate's end is a Date.
            .doNotHaveFullyQualifiedName("app.todo.command.NetworkExamination")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, java.sql.Date.class, Timestamp.class));
  }

  /** Code that reads the system clock can't be tested at another time. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Instant.class,
        LocalDate.class,
        LocalDateTime.class,
        OffsetDateTime.class,
        ZonedDateTime.class
      })
  void time_is_asked_of_the_clock(Class<?> type) {
    holds(noClasses().should().callMethod(type, "now"));
  }

  @Test
  void there_is_one_clock() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ServiceClock.class.getName())
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone"));
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe(
        "are endpoints",
        method ->
            method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
  }

  private static String in(String name) {
    return "app.todo." + name;
  }

  private static void holds(ArchRule rule) {
    rule.check(SERVICE);
  }
}
