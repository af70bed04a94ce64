package fr.caf.ecoute.response.trial;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.Trials;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.answering.Answering;
import fr.caf.ecoute.response.answering.CheckPage;
import fr.caf.ecoute.response.answering.PagesController;
import fr.caf.ecoute.response.answering.WayOutPage;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Trying a working copy on the pages people will answer on; nothing of it is kept. */
@Controller("/equipe/consultations/{slug}/essai")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TrialController {
  private final Consultations consultations;
  private final TrialDrafts drafts;
  private final Trials trials;
  private final Clock clock;

  TrialController(Consultations consultations, TrialDrafts drafts, Trials trials, Clock clock) {
    this.consultations = consultations;
    this.drafts = drafts;
    this.trials = trials;
    this.clock = clock;
  }

  @Get
  ModelAndView<TrialPage> show(String slug, Authentication by) {
    Consultation consultation = consultations.forMember(slug, Right.REVIEW);
    return new ModelAndView<>(
        "response/trial",
        TrialPage.of(
            OfficeHeading.of(consultation, OfficeHeading.Place.REVIEW, clock.instant()),
            Address.trial(consultation),
            questionnaire(consultation),
            underWay(consultation, by).orElse(null),
            trials.current(consultation).orElse(null)));
  }

  /** From the beginning, whatever was answered before. */
  @Post("/depart")
  HttpResponse<?> start(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.REVIEW);
    Questionnaire questionnaire = questionnaire(consultation);
    Channel channel =
        Channel.find(sent.text("canal")).filter(TrialPage.CHANNELS::contains).orElse(Channel.WEB);
    Language language =
        Optional.of(sent.text("langue"))
            .filter(Language::isTag)
            .map(Language::new)
            .filter(questionnaire.translations()::containsKey)
            .orElse(Language.FRENCH);
    drafts.keep(
        Editor.of(by).id(),
        consultation.id(),
        new TrialDrafts.Draft(new Manner(channel, language), Answers.none()));
    return trying(slug, by, answering -> goTo(answering.whereToGoOn()));
  }

  @Get("/reponse")
  HttpResponse<?> goOn(String slug, Authentication by) {
    return trying(slug, by, answering -> goTo(answering.whereToGoOn()));
  }

  @Get("/reponse/{code}")
  HttpResponse<?> page(HttpRequest<?> request, String slug, String code, Authentication by) {
    boolean fromCheck = request.getParameters().contains(Address.FROM_CHECK);
    return trying(slug, by, answering -> PagesController.show(answering, code, fromCheck));
  }

  @Post("/reponse/{code}")
  HttpResponse<?> answer(
      HttpRequest<?> request, String slug, String code, Authentication by, @Body String body) {
    Form form = Form.read(request, body);
    return trying(
        slug,
        by,
        answering ->
            PagesController.answer(
                answering, code, form, (trying, said) -> note(trying, said, by)));
  }

  private Answering note(Answering answering, Answers said, Authentication by) {
    Ballot noted = answering.ballot().noting(said);
    drafts.keep(
        Editor.of(by).id(),
        answering.consultation().id(),
        new TrialDrafts.Draft(noted.manner(), noted.draft()));
    return answering.with(noted);
  }

  @Get("/verification")
  HttpResponse<?> check(String slug, Authentication by) {
    return trying(
        slug,
        by,
        answering ->
            answering.isComplete()
                ? HttpResponse.ok(new ModelAndView<>("response/check", CheckPage.of(answering)))
                : goTo(answering.whereToGoOn()));
  }

  /** Stores nothing but that somebody went to the end of these very words. */
  @Post("/envoi")
  HttpResponse<?> send(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form.read(request, body);
    return trying(
        slug,
        by,
        answering -> {
          if (!answering.isComplete() || !answering.path().problems().isEmpty()) {
            return goTo(answering.whereToGoOn());
          }
          Consultation consultation = answering.consultation();
          trials.completed(consultation, answering.source(), facts(answering), Editor.of(by));
          drafts.forget(Editor.of(by).id(), consultation.id());
          return goTo(Address.trial(consultation).consultation() + "#essai-compte");
        });
  }

  private static Facts facts(Answering answering) {
    Manner manner = answering.ballot().manner();
    return new Facts(
        manner.channel(),
        manner.language(),
        answering.consultation().audience().name().toLowerCase(Locale.ROOT));
  }

  @Get("/sortie")
  HttpResponse<?> leave(String slug, Authentication by) {
    return trying(
        slug,
        by,
        answering ->
            answering.isLeaving()
                ? HttpResponse.ok(new ModelAndView<>("response/way-out", WayOutPage.of(answering)))
                : goTo(answering.whereToGoOn()));
  }

  @Post("/sortie")
  HttpResponse<?> left(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.REVIEW);
    drafts.forget(Editor.of(by).id(), consultation.id());
    return goTo(Address.trial(consultation).consultation());
  }

  private HttpResponse<?> trying(
      String slug, Authentication by, Function<Answering, HttpResponse<?>> then) {
    Consultation consultation = consultations.forMember(slug, Right.REVIEW);
    Optional<Answering> answering = underWay(consultation, by);
    return answering.isPresent()
        ? then.apply(answering.get())
        : goTo(Address.trial(consultation).consultation());
  }

  /** What this member is trying, on the working copy as it stands now. */
  private Optional<Answering> underWay(Consultation consultation, Authentication by) {
    return drafts
        .find(Editor.of(by).id(), consultation.id())
        .map(
            draft ->
                Answering.of(
                    consultation,
                    questionnaire(consultation),
                    Ballot.trial(consultation, draft.manner(), draft.said(), clock.instant())));
  }

  private static Questionnaire questionnaire(Consultation consultation) {
    return WorkingCopies.read(consultation)
        .orElseThrow(
            () ->
                Refusal.tooLate(
                    "Le document de ce questionnaire contient des erreurs : corrigez-les"
                        + " d'abord."));
  }

  private static HttpResponse<?> goTo(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }
}
