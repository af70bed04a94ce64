package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** One letter: written, seen as a person would read it, tried on oneself, sent to the list. */
@Controller("/equipe/consultations/{slug}/messages/{word}")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LetterController {
  private static final EmailAddress SOMEBODY = new EmailAddress("prenom.nom@exemple.fr");

  private final Consultations consultations;
  private final LetterDrafts drafts;
  private final LetterSending sending;
  private final MemberRepository members;
  private final Clock clock;

  LetterController(
      Consultations consultations,
      LetterDrafts drafts,
      LetterSending sending,
      MemberRepository members,
      Clock clock) {
    this.consultations = consultations;
    this.drafts = drafts;
    this.sending = sending;
    this.members = members;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> show(String slug, String word) {
    LetterKind kind = kind(word);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    return HttpResponse.ok(page(consultation, kind, drafts.of(consultation, kind), ""));
  }

  /** Keeps what was typed, and shows it as a person would read it. */
  @Post
  HttpResponse<?> keep(HttpRequest<?> request, String slug, String word, @Body String body) {
    Form form = Form.read(request, body);
    LetterKind kind = kind(word);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    LetterText typed = new LetterText(form.text(LetterText.SUBJECT), form.text(LetterText.TEXT));
    if (!typed.problems(consultation).isEmpty()) {
      return HttpResponse.unprocessableEntity().body(page(consultation, kind, typed, ""));
    }
    drafts.keep(consultation, kind, typed);
    return HttpResponse.ok(
        page(consultation, kind, typed, "Le message est enregistré. Relisez-le ci-dessous."));
  }

  /** Sends what was seen to the member who asks, and to nobody else. */
  @Post("/essai")
  HttpResponse<?> attempt(
      HttpRequest<?> request, String slug, String word, @Body String body, Authentication by) {
    Form form = Form.read(request, body);
    LetterKind kind = kind(word);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    LetterText words = seen(consultation, kind, form);
    EmailAddress mine =
        members
            .findById(Editor.of(by).id())
            .map(Member::email)
            .flatMap(EmailAddress::read)
            .orElseThrow(Refusal::notFound);
    String said = sending.attempt(consultation, words, mine);
    return HttpResponse.ok(page(consultation, kind, words, said));
  }

  /** Queues what was seen for everyone it concerns. */
  @Post("/envoi")
  HttpResponse<?> send(HttpRequest<?> request, String slug, String word, @Body String body) {
    Form form = Form.read(request, body);
    LetterKind kind = kind(word);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    sending.send(consultation, kind, seen(consultation, kind, form));
    return HttpResponse.seeOther(URI.create("/equipe/consultations/" + slug + "/messages"));
  }

  /** The letter as it was last kept, if that is what was on the screen. */
  private LetterText seen(Consultation consultation, LetterKind kind, Form form) {
    LetterText kept = drafts.of(consultation, kind);
    if (!fingerprint(kept).equals(form.text(LetterPage.SEEN))
        || !kept.problems(consultation).isEmpty()) {
      throw Refusal.tooLate(
          "Le message a changé depuis que vous l'avez relu. Relisez-le, puis recommencez.");
    }
    return kept;
  }

  private static String fingerprint(LetterText words) {
    return new SecretKey(words.subject() + "\n" + words.text()).hash();
  }

  private static LetterKind kind(String word) {
    return MessagesPage.kind(word).orElseThrow(Refusal::notFound);
  }

  private ModelAndView<LetterPage> page(
      Consultation consultation, LetterKind kind, LetterText typed, String said) {
    List<FieldProblem> problems = typed.problems(consultation);
    return new ModelAndView<>(
        "letter/letter",
        new LetterPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPANTS, clock.instant()),
            kind.title(),
            MessagesPage.word(kind),
            typed,
            problems.isEmpty() ? sending.example(consultation, typed, SOMEBODY) : null,
            fingerprint(typed),
            sending.objection(consultation, kind),
            sending.whom(consultation, kind),
            said,
            sending.isOn(),
            problems));
  }
}
