package fr.caf.ecoute.invitation.letter;

import io.micronaut.core.annotation.Introspected;

/** How many lines of a mailing are in one state. */
@Introspected
record DispatchCount(Dispatch.State state, long people) {}
