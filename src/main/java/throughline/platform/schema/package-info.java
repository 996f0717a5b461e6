/**
 * The database: how it is reached and how its schema grows. Plain SQL migrations only; nothing here knows a table of a
 * feature, and no other package opens connections of its own.
 */
@NullMarked
package throughline.platform.schema;

import org.jspecify.annotations.NullMarked;
