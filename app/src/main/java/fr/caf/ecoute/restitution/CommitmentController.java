package fr.caf.ecoute.restitution;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
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
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Vous nous avez dit, nous faisons": adding, changing and removing commitments. */
@Controller("/equipe/consultations/{slug}/synthese/engagements")
@Secured(Role.ANY_MEMBER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CommitmentController {
  private final Consultations consultations;
  private final Commitments commitments;
  private final Clock clock;

  CommitmentController(Consultations consultations, Commitments commitments, Clock clock) {
    this.consultations = consultations;
    this.commitments = commitments;
    this.clock = clock;
  }

  /** One state a commitment may be in, for a list to choose from. */
  record StatusChoice(String code, String label, boolean checked) {}

  /** A commitment already made, and where to change or remove it. */
  record Made(Commitment commitment, String edit, String remove) {}

  /**
   * The commitments and one form, for a new one or for one being changed.
   *
   * @param address where the form is sent
   * @param back the synthesis
   */
  record CommitmentsPage(
      OfficeHeading heading,
      List<FieldProblem> problems,
      Map<String, String> errors,
      List<Made> made,
      boolean editing,
      String address,
      String back,
      String heard,
      String answer,
      List<StatusChoice> statuses) {}

  @Get
  ModelAndView<CommitmentsPage> list(String slug) {
    return view(
        consultations.forMember(slug, Right.PUBLISH), null, CommitmentForm.empty(), List.of());
  }

  @Get("/{id}")
  ModelAndView<CommitmentsPage> show(String slug, UUID id) {
    Consultation consultation = consultations.forMember(slug, Right.PUBLISH);
    Commitment commitment = commitments.find(consultation, id);
    return view(consultation, id, CommitmentForm.of(commitment), List.of());
  }

  @Post
  HttpResponse<?> add(HttpRequest<?> request, @Body String body, String slug) {
    CommitmentForm typed = CommitmentForm.of(Form.read(request, body));
    Consultation consultation = consultations.forMember(slug, Right.PUBLISH);
    if (!typed.problems().isEmpty()) {
      return refused(view(consultation, null, typed, typed.problems()));
    }
    commitments.add(consultation, typed);
    return HttpResponse.seeOther(URI.create(address(consultation)));
  }

  @Post("/{id}")
  HttpResponse<?> change(HttpRequest<?> request, @Body String body, String slug, UUID id) {
    CommitmentForm typed = CommitmentForm.of(Form.read(request, body));
    Consultation consultation = consultations.forMember(slug, Right.PUBLISH);
    Commitment commitment = commitments.find(consultation, id);
    if (!typed.problems().isEmpty()) {
      return refused(view(consultation, id, typed, typed.problems()));
    }
    commitments.change(consultation, commitment, typed);
    return HttpResponse.seeOther(URI.create(address(consultation)));
  }

  @Post("/{id}/retrait")
  HttpResponse<?> remove(HttpRequest<?> request, @Body String body, String slug, UUID id) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.PUBLISH);
    commitments.remove(consultation, commitments.find(consultation, id));
    return HttpResponse.seeOther(URI.create(address(consultation)));
  }

  private ModelAndView<CommitmentsPage> view(
      Consultation consultation,
      @Nullable UUID edited,
      CommitmentForm typed,
      List<FieldProblem> problems) {
    String address = address(consultation);
    List<Made> made =
        commitments.of(consultation.id()).stream()
            .map(
                one ->
                    new Made(one, address + "/" + one.id(), address + "/" + one.id() + "/retrait"))
            .toList();
    return new ModelAndView<>(
        "restitution/commitments",
        new CommitmentsPage(
            OfficeHeading.of(consultation, OfficeHeading.Place.SYNTHESIS, clock.instant()),
            problems,
            FieldProblem.byField(problems),
            made,
            edited != null,
            edited == null ? address : address + "/" + edited,
            "/equipe/consultations/" + consultation.slug() + "/synthese",
            typed.heard(),
            typed.answer(),
            Arrays.stream(CommitmentStatus.values())
                .map(one -> new StatusChoice(one.name(), one.words(), one == typed.status()))
                .toList()));
  }

  private static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/synthese/engagements";
  }

  private static HttpResponse<?> refused(ModelAndView<CommitmentsPage> view) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(view);
  }
}
