package fr.caf.ecoute.consultation.promise;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How long each thing is kept after the last day answers of a consultation may come. Dates, not
 * deeds: whatever was restored from a backup is due again.
 *
 * @param addressDays days for the addresses and the marks of who has a ballot
 * @param textMonths months for what was written in one's own words
 * @param responseMonths months for everything that was answered
 * @param preparationMonths months for what names the members of the team
 */
@MappedEntity
public record RetentionRules(
    @Id UUID consultationId,
    int addressDays,
    int textMonths,
    int responseMonths,
    int preparationMonths) {
  /** The longest an address may be useful: the time to answer those who write about it. */
  public static final int MOST_ADDRESS_DAYS = 30;

  public static final int MOST_TEXT_MONTHS = 24;
  public static final int MOST_RESPONSE_MONTHS = 36;
  public static final int MOST_PREPARATION_MONTHS = 60;

  public RetentionRules {
    requireBetween(0, addressDays, MOST_ADDRESS_DAYS);
    requireBetween(1, textMonths, MOST_TEXT_MONTHS);
    requireBetween(textMonths, responseMonths, MOST_RESPONSE_MONTHS);
    requireBetween(1, preparationMonths, MOST_PREPARATION_MONTHS);
  }

  /** What is proposed: a year to read, two to compare, three to account for it. */
  public static RetentionRules usual(UUID consultation) {
    return new RetentionRules(consultation, 0, 12, 24, 36);
  }

  /**
   * The day something is erased.
   *
   * @param lastDay the last day answers may come
   */
  public LocalDate due(Kept kept, LocalDate lastDay) {
    return switch (kept) {
      case DRAFTS -> lastDay.plusDays(1);
      case ADDRESSES -> lastDay.plusDays(1L + addressDays);
      case TEXTS -> lastDay.plusMonths(textMonths);
      case RESPONSES -> lastDay.plusMonths(responseMonths);
      case PREPARATION -> lastDay.plusMonths(preparationMonths);
    };
  }

  /** In words: "12 mois après la fin". */
  public String words(Kept kept) {
    return switch (kept) {
      case DRAFTS -> "dès la fin du délai pour envoyer";
      case ADDRESSES ->
          addressDays == 0
              ? "dès la fin du délai pour envoyer"
              : after(addressDays + (addressDays == 1 ? " jour" : " jours"));
      case TEXTS -> after(textMonths + " mois");
      case RESPONSES -> after(responseMonths + " mois");
      case PREPARATION -> after(preparationMonths + " mois");
    };
  }

  private static String after(String time) {
    return time + " après la fin du délai pour envoyer";
  }

  /** Whether nothing would be kept longer than those who answered were told. */
  public boolean keepsThePromiseOf(RetentionRules told) {
    return addressDays <= told.addressDays
        && textMonths <= told.textMonths
        && responseMonths <= told.responseMonths
        && preparationMonths <= told.preparationMonths;
  }

  private static void requireBetween(int least, int value, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(value + " is not between " + least + " and " + most);
    }
  }
}
