/** Entities that break rules, so that the tests of the rules can see them noticed. */
@NullMarked
package throughline.offences.entity;

import org.jspecify.annotations.NullMarked;
