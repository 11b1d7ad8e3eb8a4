/**
 * One rule for comparing text: which texts are the same, which words a text contains and which
 * title comes first. The page's {@code shared/text.ts} has the same rule, and both are tested by
 * {@code text-cases.json}.
 */
@NullMarked
package app.todo.text;

import org.jspecify.annotations.NullMarked;
