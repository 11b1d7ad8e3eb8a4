package app.todo.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Text}. */
public class TextValidator implements ConstraintValidator<Text, CharSequence> {
  private int min;
  private int max;
  private boolean stored;

  @Override
  public void initialize(Text text) {
    min = text.min();
    max = text.max();
    stored = text.stored();
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    if (value.codePoints().anyMatch(codePoint -> isImpossible(codePoint, stored))) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(
              "must not have %sincomplete characters".formatted(stored ? "NUL or " : ""))
          .addConstraintViolation();
      return false;
    }
    long length = value.codePoints().count();
    return min <= length && length <= max;
  }

  /** Whether the database can have the text. */
  public static boolean isStorable(CharSequence value) {
    return value.codePoints().noneMatch(codePoint -> isImpossible(codePoint, true));
  }

  private static boolean isImpossible(int codePoint, boolean stored) {
    return Character.getType(codePoint) == Character.SURROGATE || stored && codePoint == 0;
  }
}
