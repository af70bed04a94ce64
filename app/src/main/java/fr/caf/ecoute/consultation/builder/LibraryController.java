package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes sections and questions from the other consultations of the team. */
@Controller("/equipe/consultations/{slug}/questionnaire/bibliotheque")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
class LibraryController {
  private final Workshop workshop;
  private final Consultations consultations;

  LibraryController(Workshop workshop, Consultations consultations) {
    this.workshop = workshop;
    this.consultations = consultations;
  }

  /** What was taken, when something had to be left out of it. */
  record TakenPage(OfficeHeading heading, String address, String sentence, List<Dropped> dropped) {}

  /** Something that lost a condition. */
  record Dropped(String label, String address, String words) {}

  @Get
  ModelAndView<LibraryPage> show(String slug, Authentication by, @Nullable @QueryValue String de) {
    Bench bench = workshop.openToChange(slug, by);
    String from = de == null ? "" : de;
    return view(bench, from, List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(HttpRequest<?> request, String slug, Authentication by, @Body String body) {
    Form sent = Form.read(request, body);
    Bench bench = workshop.openToChange(slug, by);
    Questionnaire from = source(sent.text("de")).orElseThrow(Refusal::notFound);
    Taking taking =
        Taking.of(
            from,
            new HashSet<>(sent.values("partie")),
            new HashSet<>(sent.values("question")),
            bench.questionnaire());
    int count = count(taking);
    if (taking.sections().isEmpty() && taking.questions().isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(
              view(
                  bench,
                  sent.text("de"),
                  List.of(
                      new FieldProblem("prendre", "Cochez au moins une partie ou une question."))));
    }
    if (bench.questionnaire().questions().size() + count > Questionnaire.MOST_QUESTIONS) {
      return HttpResponse.unprocessableEntity()
          .body(
              view(
                  bench,
                  sent.text("de"),
                  List.of(
                      new FieldProblem(
                          "prendre",
                          "Un questionnaire a au plus %s."
                              .formatted(
                                  French.count(
                                      Questionnaire.MOST_QUESTIONS, "question", "questions"))))));
    }
    String added = French.count(count, "question reprise", "questions reprises");
    workshop.rearrange(
        slug, by, added + " de la bibliothèque", all -> with(all, taking, sent.text("vers")));
    return taking.dropped().isEmpty()
        ? HttpResponse.seeOther(URI.create(bench.address() + "?fait=bibliotheque"))
        : HttpResponse.ok(
            new ModelAndView<>(
                "builder/taken",
                new TakenPage(bench.heading(), bench.address(), added, dropped(bench, taking))));
  }

  private static int count(Taking taking) {
    return taking.questions().size()
        + taking.sections().stream().mapToInt(section -> section.questions().size()).sum();
  }

  /** Questions taken alone go to the end of a section; sections taken whole come last. */
  private static Arrangement with(Arrangement all, Taking taking, String target) {
    Arrangement changed = all;
    if (!taking.questions().isEmpty() && changed.section(target).isEmpty()) {
      String code = Codes.from("Questions reprises", "partie", one -> isTaken(all, taking, one));
      changed =
          changed.withSection(
              changed.sections().size(),
              new Section(
                  code,
                  "Questions reprises",
                  Layout.ONE_PER_PAGE,
                  Condition.always(),
                  taking.questions()));
    } else {
      for (Question question : taking.questions()) {
        changed = changed.withQuestion(changed.end(target), question);
      }
    }
    for (Section section : taking.sections()) {
      changed = changed.withSection(changed.sections().size(), section);
    }
    return changed;
  }

  private static boolean isTaken(Arrangement all, Taking taking, String code) {
    return all.section(code).isPresent()
        || all.question(code).isPresent()
        || taking.questions().stream().anyMatch(one -> one.code().equals(code))
        || taking.sections().stream().anyMatch(one -> one.code().equals(code));
  }

  private static List<Dropped> dropped(Bench bench, Taking taking) {
    List<Dropped> dropped = new ArrayList<>();
    for (Section section : taking.sections()) {
      if (taking.dropped().contains(section.code())) {
        dropped.add(
            new Dropped(
                section.title(),
                bench.address() + "/parties/" + section.code(),
                "à relire, elle s'affiche maintenant plus souvent"));
      }
    }
    List<Question> questions = new ArrayList<>(taking.questions());
    taking.sections().forEach(section -> questions.addAll(section.questions()));
    for (Question question : questions) {
      if (taking.dropped().contains(question.code())) {
        dropped.add(
            new Dropped(
                question.label(),
                bench.address() + "/questions/" + question.code(),
                "à relire, elle dépendait d'une autre question"));
      }
    }
    return dropped;
  }

  private ModelAndView<LibraryPage> view(Bench bench, String from, List<FieldProblem> problems) {
    List<Consultation> others =
        consultations.all(Right.READ).stream()
            .filter(one -> !one.slug().equals(bench.consultation().slug()))
            .toList();
    return new ModelAndView<>(
        "builder/library",
        LibraryPage.of(
            bench,
            others,
            from,
            from.isEmpty() ? null : source(from).orElseThrow(Refusal::notFound),
            problems));
  }

  private Optional<Questionnaire> source(String slug) {
    return WorkingCopies.read(consultations.forMember(slug, Right.READ));
  }
}
