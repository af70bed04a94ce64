/**
 * The pages where the team is administered and where members look after their own account.
 *
 * <p>Start with {@link fr.caf.ecoute.account.desk.MembersController}.
 */
@NullMarked
package fr.caf.ecoute.account.desk;

import org.jspecify.annotations.NullMarked;
