/**
 * The sheet a data protection officer keeps of each consultation (article 30 of the GDPR), written
 * from its real settings.
 *
 * <p>Owns no table. Start with {@link fr.caf.ecoute.retention.registry.RegistrySheet}: each
 * sentence there comes from a setting, and a test changes each setting to see its sentence change.
 * Refuses to say what no setting and no code makes true.
 */
@NullMarked
package fr.caf.ecoute.retention.registry;

import org.jspecify.annotations.NullMarked;
