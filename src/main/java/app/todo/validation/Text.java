package app.todo.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of a bounded number of Unicode characters (code points, as PostgreSQL counts), without
 * halves of surrogate pairs, which no encoding has. A null is no text and passes.
 */
@Constraint(validatedBy = TextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {
  int min() default 0;

  int max();

  /** False for text that never meets the database, which has no NUL. */
  boolean stored() default true;

  String message() default "must have {min} to {max} characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
