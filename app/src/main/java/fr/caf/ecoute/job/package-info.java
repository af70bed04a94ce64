/**
 * Work that goes on after the answer to a request was sent, and that a restart does not lose.
 *
 * <p>Owns the table {@code scheduled_tasks}. Holds no word of the domain and imports no feature: a
 * feature writes a {@link fr.caf.ecoute.job.Job} and asks {@link fr.caf.ecoute.job.Jobs} for it.
 */
@NullMarked
package fr.caf.ecoute.job;

import org.jspecify.annotations.NullMarked;
