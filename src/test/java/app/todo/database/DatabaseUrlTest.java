package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ana:secret@db:5433/todo",
        "postgres://ana:secret@db:5433/todo",
        "POSTGRES://ana:secret@db:5433/todo",
        "postgresql+psycopg2://ana:secret@db:5433/todo",
        "postgresql+asyncpg://ana:secret@db:5433/todo",
        "jdbc:postgresql://ana:secret@db:5433/todo",
        "jdbc:postgresql://db:5433/todo?user=ana&password=secret",
        "postgresql://db:5433/todo?user=ana&password=secret",
        "postgresql:///todo?host=db&port=5433&user=ana&password=secret",
        "postgresql://ana:secret@db:5433?dbname=todo",
        "postgresql://ana@db:5433/todo?password=secret",
        "  postgresql://ana:secret@db:5433/todo\n",
      })
  void every_form_names_the_same_database(String text) {
    DatabaseUrl url = parse(text);

    assertEquals("jdbc:postgresql://db:5433/todo", url.jdbcUrl());
    assertEquals("ana", url.username());
    assertEquals("secret", url.password());
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://db/todo,                    db:5432",
    "postgresql://db:/todo,                   db:5432",
    "postgresql:///todo,                      localhost:5432",
    "postgresql://:5433/todo,                 localhost:5433",
    "jdbc:postgresql:todo,                    localhost:5432",
    "jdbc:postgresql:/todo,                   localhost:5432",
    "jdbc:postgresql:todo?host=db,            db:5432",
    "postgresql://todo_db:5432/todo,          todo_db:5432",
    "postgresql://db.example.com/todo,        db.example.com:5432",
    "postgresql://10.0.0.7:6432/todo,         10.0.0.7:6432",
    "postgresql://[::1]:5433/todo,            [::1]:5433",
    "postgresql://[2001:db8::7]/todo,         [2001:db8::7]:5432",
    "postgresql://ana:pw@[::1]/todo,          [::1]:5432",
    "postgresql://bücher.example/todo,        bücher.example:5432",
    "postgresql:///todo?hostaddr=10.0.0.7,    10.0.0.7:5432",
  })
  void a_host_may_be(String text, String host) {
    assertEquals("jdbc:postgresql://" + host + "/todo", parse(text).jdbcUrl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://a:5432,b:5433,c:5434/todo",
        "postgresql://a,b:5433,c:5434/todo",
        "postgresql:///todo?host=a,b,c&port=5432,5433,5434",
        "jdbc:postgresql://a,b:5433,c:5434/todo",
      })
  void there_may_be_several_hosts(String text) {
    assertEquals("jdbc:postgresql://a:5432,b:5433,c:5434/todo", parse(text).jdbcUrl());
  }

  @Test
  void one_port_may_be_for_all_hosts() {
    assertEquals(
        "jdbc:postgresql://a:6432,b:6432/todo",
        parse("postgresql:///todo?host=a,b&port=6432").jdbcUrl());
  }

  @Test
  void without_a_database_the_server_chooses_it() {
    assertEquals("jdbc:postgresql://db:5432/", parse("postgresql://ana:pw@db").jdbcUrl());
    assertEquals("jdbc:postgresql://localhost:5432/", parse("jdbc:postgresql:/").jdbcUrl());
  }

  @Test
  void a_user_and_a_password_may_be_absent() {
    DatabaseUrl url = parse("postgresql://db/todo");

    assertNull(url.username());
    assertNull(url.password());
  }

  @ParameterizedTest
  @CsvSource({
    "p%40ss%3Aw%2Frd,    p@ss:w/rd",
    "p%25ss,             p%ss",
    "p+ss,               p+ss",
    "p%20ss,             p ss",
    "gr%C3%BC%C3%9Fe,    grüße",
    "grüße,              grüße",
    "p@ss,               p@ss",
    "p:ss,               p:ss",
    "p/ss+w==,           p/ss+w==",
    "p#ss!$&',           p#ss!$&'",
  })
  void a_password_may_be_written(String written, String meant) {
    DatabaseUrl url = parse("postgresql://ana:" + written + "@db:5433/todo");

    assertEquals(meant, url.password());
    assertEquals("ana", url.username());
    assertEquals("jdbc:postgresql://db:5433/todo", url.jdbcUrl());
  }

  @Test
  void a_user_and_a_database_are_percent_encoded_too() {
    DatabaseUrl url = parse("postgresql://ana%40example.com:pw@db/my%20todos%2F1");

    assertEquals("ana@example.com", url.username());
    assertEquals("my todos/1", asTheDriverReads(url).getProperty("PGDBNAME"));
  }

  @Test
  void a_plus_is_a_space_only_in_the_parameters_of_jdbc() {
    assertEquals(
        "a b",
        asTheDriverReads(parse("jdbc:postgresql://db/todo?options=a+b")).getProperty("options"));
    assertEquals(
        "a+b", asTheDriverReads(parse("postgresql://db/todo?options=a+b")).getProperty("options"));
  }

  @ParameterizedTest
  @CsvSource({
    "sslmode=require,                    sslmode,           require",
    "sslrootcert=system,                 sslfactory,        org.postgresql.ssl.DefaultJavaSSLFactory",
    "sslrootcert=system,                 sslmode,           verify-full",
    "ssl=true,                           ssl,               true",
    "ssl=require,                        sslmode,           require",
    "application_name=todo,              ApplicationName,   todo",
    "channel_binding=require,            channelBinding,    require",
    "gssencmode=disable,                 gssEncMode,        disable",
    "require_auth=scram-sha-256,         requireAuth,       scram-sha-256",
    "sslnegotiation=direct,              sslNegotiation,    direct",
    "target_session_attrs=read-write,    targetServerType,  primary",
    "target_session_attrs=primary,       targetServerType,  primary",
    "target_session_attrs=any,           targetServerType,  any",
    "target_session_attrs=standby,       targetServerType,  secondary",
    "target_session_attrs=prefer-standby,targetServerType,  preferSecondary",
    "load_balance_hosts=random,          loadBalanceHosts,  true",
    "schema=todo,                        currentSchema,     todo",
    "options=-c%20search_path%3Dtodo,    options,           -c search_path=todo",
    "currentSchema=todo,                 currentSchema,     todo",
    "prepareThreshold=0,                 prepareThreshold,  0",
  })
  void a_parameter_is_said_in_the_drivers_words(String written, String name, String value) {
    DatabaseUrl url = parse("postgresql://db/todo?" + written);

    assertEquals(value, asTheDriverReads(url).getProperty(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"connect_timeout=60", "socketTimeout=0", "loginTimeout=0", "tcpKeepAlive=false"})
  void the_services_own_bounds_hold(String parameter) {
    assertEquals(
        "jdbc:postgresql://db:5432/todo", parse("postgresql://db/todo?" + parameter).jdbcUrl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ana:hunter2@db/todo",
        "ana:hunter2@db/todo",
        "hunter2",
        "postgresql:hunter2",
        "postgresql:/hunter2",
        "postgresql//ana:hunter2@db/todo",
        "jdbc:mysql://ana:hunter2@db/todo",
        "host=db password=hunter2",
        "postgresql://ana:hunter2@db:port/todo",
        "postgresql://ana:hunter2@db:0/todo",
        "postgresql://ana:hunter2@db:65536/todo",
        "postgresql://ana:hunter2@db name/todo",
        "postgresql://ana:hunter2@::1/todo",
        "postgresql://ana:hunter2@[db]/todo",
        "postgresql://ana:hunter2?@db/todo",
        "postgresql://ana:hunter2%@db/todo",
        "postgresql://ana:hunter2%zz@db/todo",
        "postgresql://ana:hunter2@db/todo%4",
        "postgresql://ana:hunter2@db/todo?sslmode=%",
        "postgresql://ana:hunter2@%2Fvar%2Frun/todo",
        "postgresql://ana:hunter2@/todo?host=/var/run",
        "postgresql://ana:hunter2@db/to\ndo",
      })
  void anything_else_is_refused_with_a_sentence_that_repeats_none_of_it(String text) {
    String sentence =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage());

    assertFalse(sentence.contains("hunter2"), sentence);
    assertFalse(sentence.contains("\n"), sentence);
  }

  @Test
  void it_does_not_print_its_password() {
    assertFalse(parse("postgresql://ana:hunter2@db/todo").toString().contains("hunter2"));
  }

  @Test
  void a_file_of_authorities_is_beside_the_url_s_own_file(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("ca.crt"));
    String written = "postgresql://db/todo?sslmode=verify-full&sslrootcert=";
    for (String name : List.of("ca.crt", file.toString())) {
      Properties read = asTheDriverReads(DatabaseUrl.parse(written + name, folder));
      assertEquals(file.toString(), read.getProperty("sslrootcert"));
      assertEquals("verify-full", read.getProperty("sslmode"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sslmode=verify-full, no authority to verify the server by",
    "sslmode=verify-ca, no authority to verify the server by",
    "ssl=verify-full, no authority to verify the server by",
    "sslmode=verify-full&sslrootcert=nowhere.crt, that can't be read",
    "sslmode=require&sslrootcert=system, use sslmode=verify-full",
  })
  void a_server_that_could_not_be_verified_is_refused_with_a_sentence(
      String written, String sentence) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> parse("postgresql://ana:hunter2@db/todo?" + written))
                .getMessage());
    assertTrue(message.startsWith("DATABASE_URL "), message);
    assertTrue(message.contains(sentence), message);
    assertFalse(message.contains("hunter2"), message);
  }

  private static DatabaseUrl parse(String text) {
    return DatabaseUrl.parse(text, Path.of(""));
  }

  private static Properties asTheDriverReads(DatabaseUrl url) {
    Properties properties = Driver.parseURL(url.jdbcUrl(), new Properties());
    if (properties == null) {
      throw new AssertionError("The driver doesn't understand " + url.jdbcUrl());
    }
    return properties;
  }
}
