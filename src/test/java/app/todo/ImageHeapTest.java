package app.todo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.FileDescriptor;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A native executable is compiled with all classes initialised: what static fields hold is made on
 * the machine that compiles it, once, and is the same wherever it runs.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImageHeapTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("app.todo");

  /** Chance, the time, and what the machine that compiles would answer for the one that runs. */
  private static final Pattern OF_THE_MACHINE =
      Pattern.compile(
          "java\\.lang\\.(System\\.(getenv|getProperty|currentTimeMillis|nanoTime)"
              + "|Runtime\\..*|ProcessHandle\\..*|Thread\\..*|Math\\.random)"
              + "|java\\.security\\.SecureRandom\\..*|java\\.util\\.(UUID\\.randomUUID|Random\\..*"
              + "|random\\..*|Locale\\.getDefault|concurrent\\.(Executors|ThreadLocalRandom)\\..*)"
              + "|java\\.time\\.(ZoneId\\.systemDefault|\\w+\\.now)|java\\.net\\.(InetAddress|ServerSocket)\\..*"
              + "|java\\.nio\\.(charset\\.Charset\\.defaultCharset|file\\.Files\\..*)"
              + "|org\\.eclipse\\.microprofile\\.config\\.ConfigProvider\\..*");

  /** The compiler refuses the first six where it finds them; the others would be a mistake too. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Random.class,
        RandomGenerator.class,
        Thread.class,
        FileDescriptor.class,
        AutoCloseable.class,
        Process.class,
        ProcessHandle.class,
        Executor.class,
        InetAddress.class,
        Clock.class,
        Instant.class
      })
  void no_static_field_holds_what_belongs_to_a_running_process(Class<?> type) {
    noFields().that().areStatic().should().haveRawType(assignableTo(type)).check(SERVICE);
  }

  @Test
  void no_static_field_is_filled_from_chance_the_time_or_the_machine() {
    Set<JavaCodeUnit> atBuild = new HashSet<>();
    SERVICE.forEach(type ->
        type.getStaticInitializer().ifPresent(initializer -> addWithCalls(initializer, atBuild)));
    List<String> questions =
        atBuild.stream()
            .flatMap(code -> code.getCallsFromSelf().stream())
            .filter(call -> OF_THE_MACHINE.matcher(name(call.getTarget())).matches())
            .map(Object::toString)
            .toList();
    assertEquals(List.of(), questions);
  }

  /** With what it calls of ours, and what that calls. */
  private static void addWithCalls(JavaCodeUnit code, Set<JavaCodeUnit> all) {
    if (all.add(code)) {
      for (JavaCodeUnitAccess<?> call : code.getCallsFromSelf()) {
        call.getTarget().resolveMember().ifPresent(it -> addWithCalls((JavaCodeUnit) it, all));
      }
    }
  }

  private static String name(AccessTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }
}
