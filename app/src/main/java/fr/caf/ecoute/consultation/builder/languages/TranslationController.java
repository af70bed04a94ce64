package fr.caf.ecoute.consultation.builder.languages;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.builder.languages.LanguageDesk.Work;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.consultation.translation.PageWords;
import fr.caf.ecoute.consultation.translation.TextToTranslate;
import fr.caf.ecoute.consultation.translation.TextsToTranslate;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of a questionnaire in one language, written part by part. */
@Controller("/equipe/consultations/{slug}/questionnaire/langues/{tag}")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TranslationController {
  private final LanguageDesk desk;
  private final WorkingCopies copies;

  TranslationController(LanguageDesk desk, WorkingCopies copies) {
    this.desk = desk;
    this.copies = copies;
  }

  /** A part of the questionnaire and how far it has come. */
  record Group(String name, String address, int texts, int waiting) {}

  /** One language as a whole. */
  record TranslationPage(
      OfficeHeading heading,
      boolean editable,
      String name,
      String address,
      String allAddress,
      long missing,
      long stale,
      boolean easyFrench,
      boolean validated,
      List<Group> groups,
      List<String> remarks,
      @Nullable String done,
      List<FieldProblem> problems) {
    public Map<String, String> errors() {
      return FieldProblem.byField(problems);
    }
  }

  /** One text to translate. */
  record Entry(
      String code,
      String where,
      String french,
      String value,
      boolean missing,
      boolean stale,
      @Nullable String error) {}

  /** The texts of one part. */
  record TextsPage(
      OfficeHeading heading,
      boolean editable,
      String name,
      String tag,
      boolean rightToLeft,
      String groupName,
      String address,
      String backAddress,
      List<Entry> entries,
      List<FieldProblem> problems) {}

  @Get
  ModelAndView<TranslationPage> show(HttpRequest<?> request, String slug, String tag) {
    boolean saved = request.getParameters().contains("fait");
    return view(
        desk,
        desk.find(slug, tag, Right.READ),
        List.of(),
        saved ? "Les traductions sont enregistrées." : null,
        List.of());
  }

  @Get("/textes/{group}")
  ModelAndView<TextsPage> texts(String slug, String tag, String group) {
    return view(desk.find(slug, tag, Right.READ), group, Map.of(), Map.of());
  }

  @Post("/textes/{group}")
  HttpResponse<?> save(
      HttpRequest<?> request,
      String slug,
      String tag,
      String group,
      Authentication by,
      @Body String body) {
    Form form = Form.read(request, body);
    Work work = desk.find(slug, tag, Right.EDIT);
    TextsToTranslate texts = work.texts();
    Map<String, String> words = new LinkedHashMap<>();
    texts
        .of(group)
        .forEach(
            text ->
                form.find(text.key())
                    .ifPresent(typed -> words.put(text.key(), PlainText.clean(typed))));
    Map<String, String> objections = texts.objections(words);
    if (!objections.isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(work, group, words, objections));
    }
    copies.change(
        slug,
        Editor.of(by),
        "Traduction : " + work.language().frenchName(),
        questionnaire -> texts.translating(words).apply(questionnaire));
    return HttpResponse.seeOther(URI.create(work.address() + "?fait=textes"));
  }

  /** Only easy French is checked by those it is for; the name of the norm is theirs to give. */
  @Post("/validation")
  HttpResponse<?> validate(
      HttpRequest<?> request, String slug, String tag, Authentication by, @Body String body) {
    Form form = Form.read(request, body);
    Work work = desk.find(slug, tag, Right.EDIT);
    if (!work.language().equals(Language.EASY_FRENCH)) {
      throw Refusal.notFound();
    }
    boolean validated = !form.text("valide").isEmpty();
    copies.change(
        slug,
        Editor.of(by),
        validated ? "Version FALC validée" : "Validation FALC retirée",
        PageWords.validating(validated, by.getName()));
    return HttpResponse.seeOther(URI.create(work.address()));
  }

  static ModelAndView<TranslationPage> view(
      LanguageDesk desk,
      Work work,
      List<String> remarks,
      @Nullable String done,
      List<FieldProblem> problems) {
    TextsToTranslate texts = work.texts();
    List<Group> groups = new ArrayList<>();
    TextsToTranslate.groups(work.questionnaire(), work.language())
        .forEach(
            (code, name) ->
                groups.add(
                    new Group(
                        name,
                        work.address() + "/textes/" + code,
                        texts.of(code).size(),
                        texts.waiting(code).size())));
    return new ModelAndView<>(
        "languages/translation",
        new TranslationPage(
            desk.heading(work.consultation()),
            desk.isEditable(work.consultation()),
            work.language().frenchName(),
            work.address(),
            LanguageDesk.address(work.consultation()),
            texts.missing(),
            texts.stale(),
            work.language().equals(Language.EASY_FRENCH),
            PageWords.isValidated(work.questionnaire()),
            groups,
            remarks,
            done,
            problems));
  }

  private ModelAndView<TextsPage> view(
      Work work, String group, Map<String, String> typed, Map<String, String> objections) {
    String name = TextsToTranslate.groups(work.questionnaire(), work.language()).get(group);
    if (name == null) {
      throw Refusal.notFound();
    }
    List<FieldProblem> problems = new ArrayList<>();
    objections.forEach((key, sentence) -> problems.add(new FieldProblem(key, sentence)));
    return new ModelAndView<>(
        "languages/texts",
        new TextsPage(
            desk.heading(work.consultation()),
            desk.isEditable(work.consultation()),
            work.language().frenchName(),
            work.language().tag(),
            work.language().isRightToLeft(),
            name,
            work.address() + "/textes/" + group,
            work.address(),
            work.texts().of(group).stream().map(text -> entry(text, typed, objections)).toList(),
            problems));
  }

  private static Entry entry(
      TextToTranslate text, Map<String, String> typed, Map<String, String> objections) {
    String translation = Objects.requireNonNullElse(text.translation(), "");
    return new Entry(
        text.key(),
        text.where(),
        text.french(),
        typed.getOrDefault(text.key(), translation),
        text.isMissing(),
        text.stale(),
        objections.get(text.key()));
  }
}
