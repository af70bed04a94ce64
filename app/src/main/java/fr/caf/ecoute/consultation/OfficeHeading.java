package fr.caf.ecoute.consultation;

import java.time.Instant;

/**
 * What every page of the back office about one consultation shows at its top: which one, where it
 * stands, and which page of it this is ({@code place}, a word of the navigation).
 */
public record OfficeHeading(String slug, String title, Status status, Place place) {

  /** The entries of the navigation, in order. */
  public enum Place {
    QUESTIONNAIRE,
    PARTICIPATION,
    RESULTS,
    THEMES,
    SYNTHESIS,
    SETTINGS
  }

  public static OfficeHeading of(Consultation consultation, Place place, Instant now) {
    return new OfficeHeading(
        consultation.slug(), consultation.title(), consultation.status(now), place);
  }

  public String statusWords() {
    return status.words();
  }

  public boolean onQuestionnaire() {
    return place == Place.QUESTIONNAIRE;
  }

  public boolean onParticipation() {
    return place == Place.PARTICIPATION;
  }

  public boolean onResults() {
    return place == Place.RESULTS;
  }

  public boolean onThemes() {
    return place == Place.THEMES;
  }

  public boolean onSynthesis() {
    return place == Place.SYNTHESIS;
  }

  public boolean onSettings() {
    return place == Place.SETTINGS;
  }
}
