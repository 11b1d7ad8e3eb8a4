package app.todo.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.BiConsumer;

/** A record whose members agree with each other, by its own {@link Rules}. */
@Constraint(validatedBy = ConsistentValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {
  String message() default "must agree with each other";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rules that look at several members at once. */
  interface Rules {

    /**
     * Reports each rule that is broken.
     *
     * @param report takes the property to mend and what must be true of it
     */
    void check(BiConsumer<String, String> report);
  }
}
