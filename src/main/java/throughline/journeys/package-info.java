/** What an organisation offers its own people, as they live it: journeys, their steps and needs, and who delivers them. It does not know who was asked or what they said. */
@NullMarked
package throughline.journeys;

import org.jspecify.annotations.NullMarked;
