package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of questions, for those who answer and for those who try: one runner. */
public final class PagesController {
  private static final Logger LOG = LoggerFactory.getLogger(PagesController.class);

  private PagesController() {}

  /** Where answers are noted: on a ballot, or in the memory of a trial. */
  public interface Noting {
    Answering note(Answering answering, Answers said);
  }

  public static HttpResponse<?> show(Answering answering, String code, boolean fromCheck) {
    return onPage(
        answering,
        code,
        page -> HttpResponse.ok(view(QuestionPage.fresh(answering, page, fromCheck))));
  }

  public static HttpResponse<?> answer(Answering answering, String code, Form form, Noting noting) {
    return onPage(
        answering, code, page -> answer(answering, page, PageForm.of(form, page), noting));
  }

  private static HttpResponse<?> answer(
      Answering answering, Page page, PageForm form, Noting noting) {
    PageReading reading = form.read(page);
    var problems = reading.problems();
    if (problems.isEmpty()) {
      problems = reading.held(answering.trying(reading.answers()).remarks(page));
    }
    if (!problems.isEmpty()) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(view(QuestionPage.again(answering, page, form, problems)));
    }
    Answering noted;
    try {
      noted = noting.note(answering, reading.answers());
    } catch (RuntimeException fault) {
      // Whatever it was, the person must not lose what they typed.
      LOG.error("a page of answers could not be saved", fault);
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
          .body(view(QuestionPage.unsaved(answering, page, form)));
    }
    return goTo(form.fromCheck() ? noted.whereToGoOn() : noted.after(page));
  }

  /** Elsewhere when this person may not be on that page now; 404 when nobody ever may. */
  private static HttpResponse<?> onPage(
      Answering answering, String code, Function<Page, HttpResponse<?>> then) {
    if (!answering.knows(code)) {
      throw Refusal.notFound();
    }
    return answering.page(code).map(then).orElseGet(() -> goTo(answering.whereToGoOn()));
  }

  private static HttpResponse<?> goTo(String address) {
    return HttpResponse.seeOther(URI.create(address));
  }

  private static ModelAndView<QuestionPage> view(QuestionPage page) {
    return new ModelAndView<>("response/question", page);
  }
}
