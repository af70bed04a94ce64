package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.InvitationTokens;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Letter;
import fr.caf.ecoute.web.PublicAddress;
import jakarta.inject.Singleton;

/** Makes each person's letter out of what was written to everyone. */
@Singleton
public class PersonalLetters {
  /** The address under which each person's link is. */
  public static final String PATH = "/invitations/";

  /** Where one says one wants no more letters, under one's link. */
  public static final String LEAVING = "/refus";

  /** Stands for a link where none may be seen but by its person. */
  private static final String EXAMPLE = "exemple";

  private final InvitationTokens tokens;
  private final Participants participants;
  private final PublicAddress address;

  PersonalLetters(InvitationTokens tokens, Participants participants, PublicAddress address) {
    this.tokens = tokens;
    this.participants = participants;
    this.address = address;
  }

  Letter to(Participant person, Consultation consultation, LetterText words) {
    return letter(person, consultation, words, tokens.of(person));
  }

  /**
   * The letter as one person of the list would read it, but for the link, which is theirs alone;
   * sent to {@code address}.
   */
  Letter example(Consultation consultation, LetterText words, EmailAddress recipient) {
    Participant shown =
        participants
            .example(consultation)
            .orElseGet(() -> Participant.of(consultation, recipient, "Camille Martin", ""));
    Participant person = Participant.of(consultation, recipient, shown.name(), shown.segment());
    return letter(person, consultation, words, EXAMPLE);
  }

  private Letter letter(
      Participant person, Consultation consultation, LetterText words, String token) {
    String link = address.link(PATH + token);
    return words.to(person, consultation, link, link + LEAVING);
  }
}
