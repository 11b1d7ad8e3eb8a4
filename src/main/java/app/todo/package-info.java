/**
 * The Todo service: one package for each feature, and one for each idea that the features share.
 */
@NullMarked
package app.todo;

import org.jspecify.annotations.NullMarked;
