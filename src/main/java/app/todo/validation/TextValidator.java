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
    if (stored && value.codePoints().anyMatch(TextValidator::isNotStorable)) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("must not have NUL or incomplete characters")
          .addConstraintViolation();
      return false;
    }
    long length = value.codePoints().count();
    return min <= length && length <= max;
  }

  private static boolean isNotStorable(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }
}
