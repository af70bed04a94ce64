package fr.caf.ecoute.consultation.promise;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.WorkingCopy;
import fr.caf.ecoute.consultation.statement.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
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
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the notice on personal data says that no setting knows. */
@Controller("/equipe/consultations/{slug}/protection-des-donnees")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class PrivacyController {
  private final Consultations consultations;
  private final Promises promises;
  private final Operator operator;
  private final Journal journal;
  private final Clock clock;

  PrivacyController(
      Consultations consultations,
      Promises promises,
      Operator operator,
      Journal journal,
      Clock clock) {
    this.consultations = consultations;
    this.promises = promises;
    this.operator = operator;
    this.journal = journal;
    this.clock = clock;
  }

  /** A box or a button. */
  record Option(String code, String label, String hint, boolean checked) {}

  /**
   * The form as typed so far.
   *
   * @param promised whether only the address to write to may still change
   */
  record PrivacyPage(
      OfficeHeading heading,
      PrivacyForm typed,
      boolean promised,
      List<Option> bases,
      List<Option> questions,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<PrivacyPage> show(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    return view(
        consultation,
        promises.notice(consultation).map(PrivacyForm::of).orElseGet(this::proposed),
        List.of());
  }

  private PrivacyForm proposed() {
    return new PrivacyForm(
        operator.organisation(), LegalBasis.PUBLIC_TASK.name(), "", operator.officer(), List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(HttpRequest<?> request, String slug, @Body String body) {
    PrivacyForm sent = PrivacyForm.read(Form.read(request, body));
    Consultation consultation = consultations.forMember(slug, Right.MANAGE);
    PrivacyForm typed = isPromised(consultation) ? keeping(consultation, sent) : sent;
    List<FieldProblem> problems = typed.problems();
    if (!problems.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(consultation, typed, problems));
    }
    promises.write(
        consultation,
        typed.notice(
            consultation.id(),
            questions(consultation).stream().map(Question::code).collect(Collectors.toSet())));
    journal.record("notice-written", slug, "");
    return HttpResponse.seeOther(
        URI.create("/equipe/consultations/" + slug + "/protection-des-donnees"));
  }

  private PrivacyForm keeping(Consultation consultation, PrivacyForm sent) {
    return promises
        .notice(consultation)
        .map(told -> PrivacyForm.of(told).reachedAt(sent.contact()))
        .orElse(sent);
  }

  private boolean isPromised(Consultation consultation) {
    return consultation.openedAt() != null && promises.notice(consultation).isPresent();
  }

  private ModelAndView<PrivacyPage> view(
      Consultation consultation, PrivacyForm typed, List<FieldProblem> problems) {
    return new ModelAndView<>(
        "promise/privacy",
        new PrivacyPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.SETTINGS, clock.instant()),
            typed,
            isPromised(consultation),
            Arrays.stream(LegalBasis.values())
                .map(
                    one ->
                        new Option(
                            one.name(),
                            one.words(),
                            "Article " + one.article() + " du RGPD",
                            one.name().equals(typed.basis())))
                .toList(),
            questions(consultation).stream()
                .map(
                    one ->
                        new Option(
                            one.code(), one.label(), "", typed.sensitive().contains(one.code())))
                .toList(),
            problems));
  }

  private static List<Question> questions(Consultation consultation) {
    return WorkingCopy.of(consultation.workingCopy()).questionnaire().stream()
        .flatMap(questionnaire -> questionnaire.questions().stream())
        .filter(question -> !(question instanceof Statement))
        .toList();
  }
}
