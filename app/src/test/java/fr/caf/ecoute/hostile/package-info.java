/**
 * The platform as an attacker meets it: every form and every address, filled with what breaks
 * software. Start with {@link fr.caf.ecoute.hostile.InjectionSweepTest}.
 */
@NullMarked
package fr.caf.ecoute.hostile;

import org.jspecify.annotations.NullMarked;
