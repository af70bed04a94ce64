package fr.caf.ecoute.demo;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.expectation.Expectations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.InvitationTokens;
import fr.caf.ecoute.invitation.Invitations;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.letter.LetterKind;
import fr.caf.ecoute.invitation.letter.Mailings;
import fr.caf.ecoute.invitation.letter.PersonalLetters;
import fr.caf.ecoute.invitation.redemption.Redemptions;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.questionnaire.lint.Expected.Group;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Invites the invented people of a list: no letter leaves, for nobody lives at their addresses, but
 * the platform is as it would be after one.
 */
@Singleton
class Inviting {
  private static final int RETURNED = 3;
  private static final int LEAVING = 2;

  /** Have their ballot, and have not sent it yet. */
  private static final int HESITATING = 9;

  private static final int DAYS_TO_THE_REMINDER = 7;

  private final Participants participants;
  private final Expectations expectations;
  private final Mailings mailings;
  private final Invitations invitations;
  private final InvitationTokens tokens;
  private final Ballots ballots;
  private final Redemptions redemptions;
  private final Clock clock;

  Inviting(
      Participants participants,
      Expectations expectations,
      Mailings mailings,
      Invitations invitations,
      InvitationTokens tokens,
      Ballots ballots,
      Redemptions redemptions,
      Clock clock) {
    this.participants = participants;
    this.expectations = expectations;
    this.mailings = mailings;
    this.invitations = invitations;
    this.tokens = tokens;
    this.ballots = ballots;
    this.redemptions = redemptions;
    this.clock = clock;
  }

  /** The list a consultation needs before it opens. */
  void list(Consultation draft, String folder) {
    List<Story.Person> people = Story.people(folder);
    for (Story.Person one : people) {
      participants.put(draft, new EmailAddress(one.address()), one.name(), one.segment());
    }
    Map<String, Long> sizes =
        people.stream()
            .collect(
                Collectors.groupingBy(Story.Person::segment, TreeMap::new, Collectors.counting()));
    expectations.keep(
        draft,
        people.size(),
        sizes.entrySet().stream()
            .map(size -> new Group(size.getKey(), Math.toIntExact(size.getValue())))
            .toList());
  }

  /** What happened since the opening: letters, a few returns, and ballots taken. */
  void invite(Consultation held, Edition edition) {
    LocalDate opened = French.day(clock.instant()).minusDays(edition.openedDaysAgo());
    List<Participant> people = people(held);
    Collections.shuffle(people, new Random(held.slug().hashCode()));
    mailings.recall(held, LetterKind.INVITATION, opened);
    people.subList(0, RETURNED).forEach(participants::bounced);
    people.subList(RETURNED, RETURNED + LEAVING).forEach(participants::optOut);
    mailings.recall(held, LetterKind.REMINDER, opened.plusDays(DAYS_TO_THE_REMINDER));
    int first = RETURNED + LEAVING;
    int last = first + edition.people();
    people.subList(first, last).forEach(one -> answered(held, one));
    people
        .subList(last, last + HESITATING)
        .forEach(one -> invitations.redeem(held, Manner.WEB_IN_FRENCH, one));
    redemptions.shuffle(held);
  }

  /** What they said is among the responses, which nothing leads to. */
  private void answered(Consultation held, Participant one) {
    invitations
        .redeem(held, Manner.WEB_IN_FRENCH, one)
        .flatMap(secret -> ballots.find(held, secret))
        .ifPresent(ballots::wipe);
  }

  /** The link of somebody who has not taken their ballot yet, to try it. */
  Optional<String> freeLink(Consultation held) {
    return people(held).stream()
        .filter(Participant::isReachable)
        .filter(one -> !invitations.isRedeemed(held, one))
        .findFirst()
        .map(one -> PersonalLetters.PATH + tokens.of(one));
  }

  private List<Participant> people(Consultation consultation) {
    return participants.byAddress(consultation).values().stream()
        .sorted(Comparator.comparing(Participant::address))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
