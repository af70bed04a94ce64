/**
 * The demonstration: scenarios told through the domain, with people and texts that are all
 * invented. They are also the seeds of the journeys' tests.
 *
 * <p>Knows every room and owns no table. Start with {@link fr.caf.ecoute.demo.Scenario}; the texts
 * are in {@code resources/demo}.
 */
@NullMarked
package fr.caf.ecoute.demo;

import org.jspecify.annotations.NullMarked;
