/** Tests that each sentence of the officer's sheet follows its setting. */
@NullMarked
package fr.caf.ecoute.retention.registry;

import org.jspecify.annotations.NullMarked;
