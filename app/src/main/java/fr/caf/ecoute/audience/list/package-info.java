/**
 * Lists of people as files: which column is what, what is wrong and on which line, who is there
 * already; then all of it is kept, or nothing.
 *
 * <p>Owns no table: it writes through {@link fr.caf.ecoute.audience.Participants}. Start with
 * {@link fr.caf.ecoute.audience.list.PeopleImport}.
 */
@NullMarked
package fr.caf.ecoute.audience.list;

import org.jspecify.annotations.NullMarked;
