/** Tests that what the platform says of itself follows its settings and records. */
@NullMarked
package fr.caf.ecoute.consultation.statement;

import org.jspecify.annotations.NullMarked;
