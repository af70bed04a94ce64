package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import java.util.UUID;

/** The author of a response has taken it back; told inside the transaction that erases it. */
public record ResponseWithdrawn(Consultation consultation, UUID response, Extent extent) {}
