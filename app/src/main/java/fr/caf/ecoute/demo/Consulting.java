package fr.caf.ecoute.demo;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.review.Opening;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads an invented consultation from its creation to its closing, and fills it with answers. */
@Singleton
class Consulting {
  private final Consultations consultations;
  private final ConsultationRepository kept;
  private final Inviting inviting;
  private final Rehearsal rehearsal;
  private final Opening opening;
  private final ResponseRepository responses;
  private final Clock clock;

  Consulting(
      Consultations consultations,
      ConsultationRepository kept,
      Inviting inviting,
      Rehearsal rehearsal,
      Opening opening,
      ResponseRepository responses,
      Clock clock) {
    this.consultations = consultations;
    this.kept = kept;
    this.inviting = inviting;
    this.rehearsal = rehearsal;
    this.opening = opening;
    this.responses = responses;
    this.clock = clock;
  }

  /** Writes a consultation that is not open yet. */
  Consultation prepare(String folder) {
    Story story = Story.named(folder);
    Description description =
        new Description(
            story.title(),
            story.summary(),
            story.purpose(),
            story.outcome(),
            story.minutes(),
            Audience.PUBLIC,
            Access.OPEN_TO_ALL,
            today().plusDays(60));
    return consultations.create(description, Story.document(folder));
  }

  Consultation hold(Edition edition) {
    Story story = Story.named(edition.folder());
    Description description =
        new Description(
            edition.title(),
            story.summary(),
            story.purpose(),
            story.outcome(),
            story.minutes(),
            edition.audience(),
            edition.access(),
            edition.isOpen() ? today().plusDays(30) : null);
    Consultation draft = consultations.create(description, Story.document(edition.folder()));
    String slug = draft.slug();
    boolean byInvitation = edition.access() == Access.PERSONAL_INVITATION;
    if (byInvitation) {
      inviting.list(draft, edition.folder());
    }
    rehearsal.of(slug);
    Consultation held = backdated(opening.open(slug, Rehearsal.CAMILLE), edition);
    responses.saveAll(responses(held, edition, story));
    if (byInvitation) {
      inviting.invite(held, edition);
    }
    return held;
  }

  /** The domain opens and closes now; a story has a past. */
  private Consultation backdated(Consultation opened, Edition edition) {
    return kept.update(
        new Consultation(
            opened.id(),
            opened.slug(),
            opened.title(),
            opened.summary(),
            opened.purpose(),
            opened.outcome(),
            opened.minutes(),
            opened.audience(),
            opened.access(),
            opened.workingCopy(),
            ago(edition.openedDaysAgo() + 8),
            ago(edition.openedDaysAgo()),
            opened.closesOn(),
            closing(edition),
            null,
            null,
            opened.publishedVersion()));
  }

  private List<Response> responses(Consultation held, Edition edition, Story story) {
    Random random = new Random(held.slug().hashCode());
    List<Answers> said =
        new Crowd(Story.questionnaire(edition.folder()), story, random.nextLong())
            .answers(edition.people(), edition.share().of(Story.texts(edition.folder())));
    List<Response> all = new ArrayList<>();
    for (Answers one : said) {
      all.add(
          new Response(
              UUID.randomUUID(),
              held.id(),
              1,
              held.audience().coarse(day(edition, random)),
              Channel.WEB,
              Response.FRENCH,
              one));
    }
    return all;
  }

  /** Most people answer within days of the invitation, or of the reminder half-way. */
  private LocalDate day(Edition edition, Random random) {
    int length = edition.openedDaysAgo() - edition.closedDaysAgo();
    int wave = random.nextInt(3) == 0 ? length / 2 : 0;
    int after = (int) Math.round(Math.abs(random.nextGaussian()) * length / 6);
    return today().minusDays(edition.openedDaysAgo()).plusDays(Math.min(length - 1L, wave + after));
  }

  private @Nullable Instant closing(Edition edition) {
    return edition.isOpen() ? null : ago(edition.closedDaysAgo());
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private LocalDate today() {
    return French.day(clock.instant());
  }
}
