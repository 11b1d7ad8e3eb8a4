package app.todo.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message is to the browser that gets it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageTest {

  @ParameterizedTest
  @CsvSource({
    "https://web.push.apple.com/QAbc, true",
    "https://fcm.googleapis.com/fcm/send/abc, false",
    "https://updates.push.services.mozilla.com/wpush/v2/abc, false",
    "https://push.apple.com.example.com/abc, false",
  })
  void only_safari_has_to_show_each_message(String endpoint, boolean isShown) {
    Message.Browser browser =
        new Message.Browser(
            UUID.randomUUID(), endpoint, new byte[0], new byte[0], "https://todo.example.com", "");
    assertEquals(isShown, browser.showsEachMessage());
  }
}
