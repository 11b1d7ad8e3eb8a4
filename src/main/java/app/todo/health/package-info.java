/**
 * What the service says of its own state: to people and load balancers on the main port, to
 * Kubernetes on the management port.
 */
@NullMarked
package app.todo.health;

import org.jspecify.annotations.NullMarked;
