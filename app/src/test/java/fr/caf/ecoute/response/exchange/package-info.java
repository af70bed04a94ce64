/** Promises to those who bring responses in and take them out. */
@NullMarked
package fr.caf.ecoute.response.exchange;

import org.jspecify.annotations.NullMarked;
