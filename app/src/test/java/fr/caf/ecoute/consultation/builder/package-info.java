/** The builder's pages, as a browser without scripts uses them. */
@NullMarked
package fr.caf.ecoute.consultation.builder;

import org.jspecify.annotations.NullMarked;
