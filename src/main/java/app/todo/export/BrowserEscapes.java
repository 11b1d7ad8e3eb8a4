package app.todo.export;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes control characters as browsers do: in lower case. */
final class BrowserEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    for (int i = 0; i < ' '; i++) {
      if (codes[i] == ESCAPE_STANDARD) {
        codes[i] = ESCAPE_CUSTOM;
      }
    }
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return character < ' ' ? new SerializedString("\\u%04x".formatted(character)) : null;
  }
}
