/**
 * One person's answers, from the first page to the response kept in the end.
 *
 * <p>Owns the table {@code response}. Start with {@link fr.caf.ecoute.response.Response} (what is
 * kept) and {@link fr.caf.ecoute.response.Counting} (how it comes out of the urn). Its chapters,
 * each knowing those before: {@code field} (from a form to an answer), {@code answering} (the
 * pages), {@code trial}, {@code channel} and {@code paper} (the other ways to answer), {@code
 * entrance} (how one comes to it); {@code exchange} and {@code erasure} stand aside and deal with
 * what is kept. {@link fr.caf.ecoute.response.Address} and {@link fr.caf.ecoute.response.Reading}
 * are of every page.
 *
 * <p>Knows the consultation and the ballot; refuses to know anything that would tell one person
 * from another.
 */
@NullMarked
package fr.caf.ecoute.response;

import org.jspecify.annotations.NullMarked;
