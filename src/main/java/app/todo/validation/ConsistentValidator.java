package app.todo.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Checks {@link Consistent}. */
public class ConsistentValidator implements ConstraintValidator<Consistent, Consistent.Rules> {

  @Override
  public boolean isValid(Consistent.@Nullable Rules rules, ConstraintValidatorContext context) {
    if (rules == null) {
      return true;
    }
    AtomicBoolean valid = new AtomicBoolean(true);
    context.disableDefaultConstraintViolation();
    rules.check((property, message) -> {
      valid.set(false);
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(property)
          .addConstraintViolation();
    });
    return valid.get();
  }
}
