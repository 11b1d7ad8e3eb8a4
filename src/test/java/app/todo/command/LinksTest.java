package app.todo.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {
  @Test
  void an_empty_variable_counts_as_not_set() {
    assertEquals("http://localhost:8000", Links.base(null, null));
    assertEquals("http://localhost:8000", Links.base(null, " "));
  }

  @Test
  void the_option_comes_before_the_variable() {
    assertEquals("https://todo.example.com", Links.base(null, "https://todo.example.com/"));
    assertEquals(
        "https://other.example.com",
        Links.base("https://other.example.com", "https://todo.example.com"));
  }
}
