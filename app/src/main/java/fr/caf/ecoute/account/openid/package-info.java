/**
 * Members who sign in at an OpenID Connect provider instead of typing a password here.
 *
 * <p>Owns the table {@code member_identity}. Nobody becomes a member so: an account elsewhere is
 * bound, once, to a member whose address the provider has verified. Start with {@link
 * fr.caf.ecoute.account.openid.MemberIdentities}.
 */
@NullMarked
package fr.caf.ecoute.account.openid;

import org.jspecify.annotations.NullMarked;
