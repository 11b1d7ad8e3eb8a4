package app.todo.kubernetes;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of every overlay, by its name. */
@ParameterizedTest
@ValueSource(strings = {"minikube", "production", "cloudnative-pg"})
@Retention(RetentionPolicy.RUNTIME)
@interface EachOverlay {}
