package app.todo.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.validation.Validation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonBinderTest {
  private final ObjectMapper mapper = new ObjectMapper();

  record Draft(String title, @Nullable String dueDate) {}

  @BeforeEach
  void configure() {
    new StrictJson().customize(mapper);
  }

  @Test
  void a_draft_s_tree_has_all_of_its_components() {
    assertEquals("{\"title\":\"Tea\",\"due_date\":null}", tree(new Draft("Tea", null)));
  }

  /** As in a native executable that was not told of the draft: the rest would be wiped. */
  @Test
  void a_draft_that_shows_nothing_has_no_tree() {
    mapper.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    mapper.setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE);

    assertRefused("title");
  }

  interface Hidden {
    @JsonIgnore
    String dueDate();
  }

  @Test
  void a_draft_that_hides_a_component_has_no_tree() {
    mapper.addMixIn(Draft.class, Hidden.class);

    assertRefused("due_date");
  }

  private void assertRefused(String member) {
    String message =
        assertThrows(IllegalStateException.class, () -> tree(new Draft("Tea", "tomorrow")))
            .getMessage();
    assertEquals("Draft has no " + member + " in JSON: a patch would clear it", message);
  }

  private String tree(Draft draft) {
    return new JsonBinder(mapper, Validation.buildDefaultValidatorFactory().getValidator())
        .tree(draft)
        .toString();
  }
}
