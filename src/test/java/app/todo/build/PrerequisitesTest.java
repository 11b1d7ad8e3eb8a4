package app.todo.build;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JDK mvnw takes, and what it says where it finds none or no Node. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrerequisitesTest {
  private static final Path RULE = Path.of(".mvn/prerequisites.sh");

  /** A machine: the absolute places of the script's copy lie in this folder. */
  @TempDir private Path machine;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void plant_a_machine_with_node() throws Exception {
    Path copy = Files.createDirectories(machine.resolve("todo/.mvn")).resolve("prerequisites.sh");
    String text = Files.readString(RULE);
    Files.writeString(copy, text.replaceAll("(?<=[ (\"])/(?=(usr|opt|Library|c)/)", machine + "/"));
    Files.createDirectories(bin());
    for (String tool : List.of("basename", "dirname", "readlink", "sh", "tr", "uname")) {
      program(bin().resolve(tool), "exec %s \"$@\"".formatted(realTool(tool)));
    }
    installNode("v20.19.0");
    program(bin().resolve("npm"), "");
    environment.put("PATH", bin().toString());
    environment.put("HOME", machine.resolve("home").toString());
  }

  @Test
  void a_JAVA_HOME_that_is_new_enough_is_taken() throws Exception {
    makeDefault(jdk("usr/lib/jvm/temurin-25", "25.0.3"));
    Path set = jdk("somewhere/a JDK", "26");
    environment.put("JAVA_HOME", set.toString());

    assertEquals(set.toString(), javaHome());
  }

  @Test
  void a_JAVA_HOME_that_is_too_old_is_passed_over() throws Exception {
    environment.put("JAVA_HOME", jdk("somewhere/old", "24.0.2").toString());
    Path expected = jdk("elsewhere/default", "25.0.3");
    makeDefault(expected);

    assertEquals(expected.toString(), javaHome());
  }

  @Test
  void an_old_default_is_passed_over_for_what_lies_beside_it() throws Exception {
    makeDefault(jdk("elsewhere/java-17", "17.0.15"));
    jdk("elsewhere/java-1.8", "1.8.0_412");
    Path expected = jdk("elsewhere/temurin 25", "25.0.3");

    assertEquals(expected.toString(), javaHome());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usr/lib/jvm/java-25-openjdk-amd64",
        "opt/jdk-25",
        "opt/java/openjdk",
        "home/.sdkman/candidates/java/25.0.3-tem",
        "home/.jdks/temurin-25.0.3",
        "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
        "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home",
        "usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home",
        "c/Program Files/Eclipse Adoptium/jdk-25.0.3.9-hotspot"
      })
  void a_usual_place_is_searched(String place) throws Exception {
    Path expected = jdk(place, "25.0.3");

    assertEquals(expected.toString(), javaHome());
  }

  @Test
  void macOS_is_asked_for_its_own() throws Exception {
    Path expected = jdk("somewhere/Home", "25.0.3");
    program(
        machine.resolve("usr/libexec/java_home"),
        "[ \"$*\" = '-v 25+' ] && echo '%s'".formatted(expected));

    assertEquals(expected.toString(), javaHome());
  }

  @Test
  void where_no_JDK_is_new_enough_one_sentence_says_what_is_missing() throws Exception {
    makeDefault(jdk("usr/lib/jvm/java-17-openjdk-amd64", "17.0.15"));

    Run run = source();

    assertAll(
        () -> assertEquals(1, run.status()),
        () -> assertEquals("", run.output()),
        () -> assertTrue(run.isOneLine(), run.errors()),
        () -> assertTrue(run.errors().startsWith("No JDK 25 or later was found"), run.errors()),
        () -> assertTrue(run.errors().contains("(only Java 17.0.15 in "), run.errors()),
        () -> assertTrue(run.errors().contains("install one"), run.errors()));
  }

  @Test
  void a_Java_25_without_a_compiler_is_none() throws Exception {
    Path runtime = jdk("usr/lib/jvm/java-25", "25.0.3");
    Files.delete(runtime.resolve("bin/javac"));
    makeDefault(runtime);

    assertTrue(source().errors().contains("(only Java 25.0.3 without javac in "));
  }

  @Test
  void mvnw_ends_with_the_sentence() throws Exception {
    Path mvnw = machine.resolve("todo/mvnw");
    Files.copy(Path.of("mvnw"), mvnw);

    Run run = run(mvnw.toString(), "verify");

    assertEquals(1, run.status());
    assertTrue(run.isOneLine(), run.errors());
    assertTrue(run.errors().startsWith("No JDK 25 or later was found"), run.errors());
    assertFalse(run.errors().contains("(only"), run.errors());
  }

  /** These follow what the page's tools want. */
  @Test
  void the_page_wants_no_other_Node() throws Exception {
    var page = new ObjectMapper().readTree(Path.of("src/main/webui/package.json").toFile());

    assertEquals("^20.19.0 || >=22.12.0", page.at("/engines/node").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v20.19.0", "v20.20.2", "v22.12.0", "v22.22.1", "v23.0.0", "v24.11.1", "v30.0.0"})
  void a_Node_that_builds_the_page_is_taken(String version) throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.3");
    installNode(version);

    assertEquals(new Run(0, machine.resolve("usr/lib/jvm/temurin-25").toString(), ""), source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v8.17.0", "v18.20.8", "v20.2.0", "v20.18.3", "v21.7.3", "v22.2.0", "v22.11.0"})
  void another_Node_is_refused_with_a_sentence(String version) throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.3");
    installNode(version);

    assertRefused("(only Node %s)".formatted(version));
  }

  @Test
  void without_Node_a_sentence_says_what_is_missing() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.3");
    Files.delete(bin().resolve("node"));

    assertRefused("on the PATH: install");
  }

  @Test
  void Node_without_npm_is_refused_with_a_sentence() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.3");
    Files.delete(bin().resolve("npm"));

    assertRefused("(only Node v20.19.0 without npm)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-v", "--help", "-h", "-Dquarkus.quinoa=false"})
  void what_builds_no_page_wants_no_Node(String argument) throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.3");
    Files.delete(bin().resolve("node"));

    assertEquals(0, source("package", argument).status());
  }

  private void assertRefused(String reason) throws Exception {
    Run run = source("verify");
    assertEquals(1, run.status());
    assertTrue(run.isOneLine(), run.errors());
    assertTrue(run.errors().startsWith("No Node 22.12 or later, or 20.19"), run.errors());
    assertTrue(run.errors().contains(reason), run.errors());
  }

  private record Run(int status, String output, String errors) {
    boolean isOneLine() {
      return errors.lines().count() == 1;
    }
  }

  private String javaHome() throws Exception {
    Run run = source();
    assertEquals(0, run.status(), run.errors());
    return run.output();
  }

  /** As mvnw does, and shows what a child process is given. */
  private Run source(String... arguments) throws Exception {
    String[] command = {
      "-c",
      ". \"$0\"; sh -c 'printf %s \"$JAVA_HOME\"'",
      machine.resolve("todo/.mvn/prerequisites.sh").toString()
    };
    return run(Stream.concat(Stream.of(command), Stream.of(arguments)).toArray(String[]::new));
  }

  private Run run(String... arguments) throws Exception {
    Path output = machine.resolve("output");
    Path errors = machine.resolve("errors");
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-euf");
    shell.command().addAll(List.of(arguments));
    shell.environment().clear();
    shell.environment().putAll(environment);
    int status =
        shell.redirectOutput(output.toFile()).redirectError(errors.toFile()).start().waitFor();
    return new Run(status, Files.readString(output), Files.readString(errors));
  }

  private Path jdk(String place, String version) throws IOException {
    Path home = machine.resolve(place);
    program(home.resolve("bin/java"), "");
    program(home.resolve("bin/javac"), "");
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"%s\"\nOS_ARCH=\"x86_64\"\n".formatted(version));
    return home.toRealPath();
  }

  /** By a link to a relative link, as Debian's alternatives may be. */
  private void makeDefault(Path home) throws IOException {
    Path alternative = Files.createDirectories(machine.resolve("etc/alternatives")).resolve("java");
    Files.createSymbolicLink(
        alternative, alternative.getParent().toRealPath().relativize(home.resolve("bin/java")));
    Files.createSymbolicLink(bin().resolve("java"), alternative);
  }

  private void installNode(String version) throws IOException {
    program(bin().resolve("node"), "echo " + version);
  }

  private Path bin() {
    return machine.resolve("bin");
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n", StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path realTool(String name) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
