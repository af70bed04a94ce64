package fr.caf.ecoute.response.paper;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.response.Readings;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.field.AskedField;
import fr.caf.ecoute.response.field.RawFields;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.PageLanguage;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keying in questionnaires that were filled in on paper, one after the other. */
@Controller("/equipe/consultations/{slug}/saisie-papier")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PaperController {
  /** Tells one sheet from the next, so that none is recorded twice. */
  private static final String SHEET = "feuille-numero";

  private final Consultations consultations;
  private final Readings readings;
  private final ResponseRepository responses;
  private final Clock clock;

  PaperController(
      Consultations consultations, Readings readings, ResponseRepository responses, Clock clock) {
    this.consultations = consultations;
    this.readings = readings;
    this.responses = responses;
    this.clock = clock;
  }

  /** One section of the sheet. */
  record PaperSection(String heading, List<AskedField> fields) {}

  /**
   * What became of the sheet before: it was recorded, it had been already, or it does not count.
   */
  record Recorded(String tone, String message, List<PaperForm.Remark> remarks) {}

  /** An empty sheet, and what became of the one before. */
  record PaperPage(
      OfficeHeading heading,
      String sheet,
      String action,
      List<PaperSection> sections,
      @Nullable Recorded recorded) {}

  @Get
  HttpResponse<?> show(String slug) {
    return page(open(slug), null);
  }

  @Post
  HttpResponse<?> record(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = open(slug);
    UUID sheet = sheet(form);
    Questionnaire questionnaire = readings.of(consultation, "").questionnaire();
    PaperForm read =
        PaperForm.read(questionnaire, new RawFields(form.fields()), facts(consultation));
    return page(consultation, keep(consultation, sheet, read));
  }

  private Recorded keep(Consultation consultation, UUID sheet, PaperForm read) {
    if (!read.concerned()) {
      return new Recorded(
          "warning",
          "D’après ses réponses, la consultation ne concerne pas cette personne : rien n’est"
              + " enregistré.",
          List.of());
    }
    boolean fresh =
        responses.saveOnce(
            new Response(
                sheet,
                consultation.id(),
                java.util.Objects.requireNonNull(consultation.publishedVersion()),
                consultation.audience().coarse(French.day(clock.instant())),
                Channel.PAPER,
                Language.FRENCH.tag(),
                read.settled()));
    return fresh
        ? new Recorded("success", "Le questionnaire est enregistré.", read.remarks())
        : new Recorded(
            "info",
            "Ce questionnaire était déjà enregistré : il n’est pas compté deux fois.",
            List.of());
  }

  private static Facts facts(Consultation consultation) {
    return new Facts(
        Channel.PAPER, Language.FRENCH, consultation.audience().name().toLowerCase(Locale.ROOT));
  }

  private static UUID sheet(Form form) {
    try {
      UUID sheet = UUID.fromString(form.text(SHEET));
      if (sheet.version() == 4) {
        return sheet;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as any other number that is not ours.
    }
    throw new Refusal(
        HttpStatus.BAD_REQUEST, "Cette feuille de saisie n'est pas lisible. Rechargez la page.");
  }

  /** Sheets are still keyed in while the last ones come by post. */
  private Consultation open(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    Instant now = clock.instant();
    if (!consultation.accepts(now)) {
      throw Refusal.tooLate("Cette consultation n'est pas ouverte : rien ne peut être saisi.");
    }
    return consultation;
  }

  private HttpResponse<?> page(Consultation consultation, @Nullable Recorded recorded) {
    OfficeHeading heading =
        OfficeHeading.of(consultation, OfficeHeading.Place.CHANNELS, clock.instant());
    return HttpResponse.ok(
        new ModelAndView<>(
            "response/paper",
            new PaperPage(
                heading,
                UUID.randomUUID().toString(),
                heading.address() + "/saisie-papier",
                sections(consultation),
                recorded)));
  }

  /** Only what is printed, and under the numbers of the sheet. */
  private List<PaperSection> sections(Consultation consultation) {
    Questionnaire questionnaire = readings.of(consultation, "").questionnaire();
    return PaperPlan.of(questionnaire, facts(consultation)).parts().stream()
        .map(PaperController::section)
        .toList();
  }

  private static PaperSection section(PaperPlan.Part part) {
    var empty = new AskedField.Setting(PageLanguage.FRENCH, RawFields.none(), null, null, false);
    return new PaperSection(
        PageLanguage.FRENCH.typeset(part.section().title()),
        part.items().stream().map(item -> AskedField.of(numbered(item), empty)).toList());
  }

  private static Question numbered(PaperPlan.Item item) {
    Question question = item.question();
    Stem stem = question.stem();
    String label = Wording.forEveryone(stem.label());
    return item.number().isEmpty()
        ? question
        : question.with(stem.called(item.number().getAsInt() + ". " + label, stem.help()));
  }
}
