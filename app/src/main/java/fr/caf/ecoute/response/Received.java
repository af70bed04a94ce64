package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Channel;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** So many responses of one day (or of one week, as coarse as their dates are), from one source. */
@Introspected
public record Received(LocalDate receivedOn, Channel channel, long people) {}
