/** Functions and teams, people, accounts and their tokens. */
@NullMarked
package throughline.organization.entity;

import org.jspecify.annotations.NullMarked;
