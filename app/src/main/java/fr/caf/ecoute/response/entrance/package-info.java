/**
 * Coming to a consultation: what it says of itself, and each way to obtain a ballot or to come back
 * to one.
 *
 * <p>Start with {@code ConsultationController} and {@code BallotController}. Beside them the link
 * of an invitation, the one a professional address receives, a provider that recognises people, and
 * the code that brings one back; and what people may read before: the notice and what becomes of
 * answers. Knows the answering it leads to; nothing imports it.
 */
@NullMarked
package fr.caf.ecoute.response.entrance;

import org.jspecify.annotations.NullMarked;
