/**
 * Asks an OpenID Connect provider who is in front of the browser: discovery, the code flow with
 * PKCE, and the checks without which its answer is worth nothing (decision 0037).
 *
 * <p>A mechanism: it knows neither members nor respondents, keeps nothing, and logs nothing of what
 * a provider says. Off unless the operator named a provider. Start with {@link
 * fr.caf.ecoute.outside.openid.Recognition}; the cryptography is Nimbus's.
 */
@NullMarked
package fr.caf.ecoute.outside.openid;

import org.jspecify.annotations.NullMarked;
