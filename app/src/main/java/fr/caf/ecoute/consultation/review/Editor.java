package fr.caf.ecoute.consultation.review;

import io.micronaut.security.authentication.Authentication;
import java.util.UUID;

/** The member who changes something, as its history tells it later. */
public record Editor(UUID id, String name) {
  public static Editor of(Authentication by) {
    return new Editor(UUID.fromString(String.valueOf(by.getAttributes().get("id"))), by.getName());
  }
}
