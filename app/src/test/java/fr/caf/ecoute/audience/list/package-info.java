/** Lists of people as files, good and bad. */
@NullMarked
package fr.caf.ecoute.audience.list;

import org.jspecify.annotations.NullMarked;
