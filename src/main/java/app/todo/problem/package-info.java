/**
 * How refusals and failures look on the wire: RFC 9457 problem details, whatever raised them. Code
 * throws the exception that states the fact; this package alone decides its status and its words.
 */
@NullMarked
package app.todo.problem;

import org.jspecify.annotations.NullMarked;
