package app.todo.space;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritersAndReadersTest {

  @ParameterizedTest
  @ValueSource(ints = {3, 500})
  void a_reader_misses_nothing_of_what_32_write_at_once(int limit) throws Exception {
    Person ana = Person.registered();
    Flurry.isFollowed(List.of(ana), ana, limit);
  }
}
