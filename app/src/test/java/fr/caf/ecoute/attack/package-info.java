/**
 * Tests that play the attacker: somebody who has stolen the database again and again, every one of
 * its files, the log and the exports, and who tries to tell whose a response is.
 *
 * <p>Start with {@code AttackContract}. Each attacker must do no better than chance on what the
 * platform leaves, and is shown to have teeth on a {@code LeakyPlatform} that does it wrong.
 */
@NullMarked
package fr.caf.ecoute.attack;

import org.jspecify.annotations.NullMarked;
