package fr.caf.ecoute.audience;

import io.micronaut.core.annotation.Introspected;

/** How many people of a list are in one segment and in one state. */
@Introspected
public record SegmentCount(String segment, Participant.State state, long people) {}
