package fr.caf.ecoute.response.erasure;

import java.util.UUID;

/** Responses of a consultation, or their texts, are gone: what was read out of them is stale. */
public record TextsErased(UUID consultation) {}
