package fr.caf.ecoute.consultation.builder.languages;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.consultation.translation.TextsToTranslate;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Translation;
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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The languages of a questionnaire: which there are, and how far each has come. */
@Controller("/equipe/consultations/{slug}/questionnaire/langues")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class LanguagesController {
  /** Those people ask for first; any other can be typed. */
  private static final List<String> OFTEN =
      List.of("fr-x-falc", "en", "ar", "pt", "es", "tr", "ro", "uk", "fa", "ps");

  private final LanguageDesk desk;
  private final WorkingCopies copies;

  LanguagesController(LanguageDesk desk, WorkingCopies copies) {
    this.desk = desk;
    this.copies = copies;
  }

  /** One language and how far it has come. */
  record Progress(
      String tag, String name, String ownName, boolean rightToLeft, long missing, long stale) {}

  /** A language that can be added. */
  record Offer(String code, String label, boolean checked) {}

  /** All of them. */
  record LanguagesPage(
      OfficeHeading heading,
      boolean editable,
      String address,
      List<Progress> progress,
      List<Offer> offers,
      String typed,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  @Get
  ModelAndView<LanguagesPage> show(String slug) {
    return view(desk.consultation(slug, Right.READ), "", List.of());
  }

  @Post
  HttpResponse<?> add(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form form = Form.read(request, body);
    desk.consultation(slug, Right.EDIT);
    String typed = form.text("autre").isEmpty() ? form.text("langue") : form.text("autre");
    if (!Language.isTag(typed) || typed.equals(Language.FRENCH.tag())) {
      return HttpResponse.unprocessableEntity()
          .body(
              view(
                  desk.consultation(slug, Right.EDIT),
                  typed,
                  List.of(
                      new FieldProblem(
                          "autre",
                          "Écrivez le code d'une langue, par exemple it pour l'italien."))));
    }
    Language language = new Language(typed);
    copies.change(
        slug,
        Editor.of(by),
        "Langue ajoutée : " + language.frenchName(),
        questionnaire ->
            questionnaire.translations().containsKey(language)
                ? questionnaire
                : questionnaire.translated(language, Translation.empty()));
    return HttpResponse.seeOther(
        URI.create(LanguageDesk.address(desk.consultation(slug, Right.EDIT)) + "/" + typed));
  }

  /** Its words are lost with it, but the history gives them back. */
  @Post("/{tag}/retrait")
  HttpResponse<?> remove(
      HttpRequest<?> request, String slug, String tag, Authentication by, @Body String body) {
    Form.read(request, body);
    Language language = desk.find(slug, tag, Right.EDIT).language();
    copies.change(
        slug,
        Editor.of(by),
        "Langue retirée : " + language.frenchName(),
        questionnaire -> questionnaire.untranslated(language));
    return HttpResponse.seeOther(
        URI.create(LanguageDesk.address(desk.consultation(slug, Right.EDIT))));
  }

  private ModelAndView<LanguagesPage> view(
      Consultation consultation, String typed, List<FieldProblem> problems) {
    Questionnaire questionnaire = LanguageDesk.questionnaire(consultation);
    return new ModelAndView<>(
        "languages/languages",
        new LanguagesPage(
            desk.heading(consultation),
            desk.isEditable(consultation),
            LanguageDesk.address(consultation),
            questionnaire.translations().keySet().stream()
                .map(language -> progress(consultation, questionnaire, language))
                .toList(),
            offers(questionnaire),
            typed,
            problems));
  }

  private static Progress progress(
      Consultation consultation, Questionnaire questionnaire, Language language) {
    TextsToTranslate texts = TextsToTranslate.of(consultation, questionnaire, language);
    return new Progress(
        language.tag(),
        language.frenchName(),
        PageWords.name(questionnaire, language),
        language.isRightToLeft(),
        texts.missing(),
        texts.stale());
  }

  private static List<Offer> offers(Questionnaire questionnaire) {
    return Stream.concat(
            Stream.of(new Offer("", "Choisissez dans la liste", true)),
            OFTEN.stream()
                .map(Language::new)
                .filter(language -> !questionnaire.translations().containsKey(language))
                .map(language -> new Offer(language.tag(), language.frenchName(), false)))
        .toList();
  }
}
