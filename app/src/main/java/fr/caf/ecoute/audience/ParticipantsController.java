package fr.caf.ecoute.audience;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audience.ListPage.AddedPerson;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
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
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of the people invited: seen, searched, one added or taken off, all taken off. */
@Controller("/equipe/consultations/{slug}/participants")
@Secured(Role.ANY_MEMBER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ParticipantsController {
  private static final String ADDRESS = "adresse";
  private static final String PASTED = "adresses";

  private final Consultations consultations;
  private final Participants participants;
  private final Journal journal;
  private final Clock clock;

  ParticipantsController(
      Consultations consultations, Participants participants, Journal journal, Clock clock) {
    this.consultations = consultations;
    this.participants = participants;
    this.journal = journal;
    this.clock = clock;
  }

  /** Before everyone is taken off the list. */
  record EmptyingPage(OfficeHeading heading, long people) {}

  /** What was looked for, what was just done, what is to be mended. */
  private record Look(
      String searched,
      int page,
      String said,
      AddedPerson typed,
      String pasted,
      List<FieldProblem> problems) {
    static Look mending(AddedPerson typed, String pasted, List<FieldProblem> problems) {
      return new Look("", 0, "", typed, pasted, problems);
    }
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, String slug) {
    String page = parameter(request, "page");
    Look look =
        new Look(
            PlainText.clean(parameter(request, "cherche")),
            page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0,
            Done.sentence(parameter(request, "fait"), parameter(request, "combien")),
            AddedPerson.NOBODY,
            "",
            List.of());
    return HttpResponse.ok(page(consultations.forMember(slug, Right.RUN), look));
  }

  /** Adds one person, or says something new of one who is there. */
  @Post
  HttpResponse<?> add(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    AddedPerson typed =
        new AddedPerson(
            form.text(ADDRESS),
            Participant.line(form.text("nom")),
            Participant.line(form.text("segment")));
    List<FieldProblem> problems = new ArrayList<>();
    Optional<EmailAddress> address = EmailAddress.read(typed.address());
    if (address.isEmpty()) {
      problems.add(
          new FieldProblem(
              ADDRESS, "Écrivez une adresse électronique, par exemple prenom.nom@caf.fr."));
    }
    limit(problems, "nom", typed.name(), Participant.LONGEST_NAME);
    limit(problems, "segment", typed.segment(), Participant.LONGEST_SEGMENT);
    if (!problems.isEmpty() || address.isEmpty()) {
      return refused(consultation, Look.mending(typed, "", problems));
    }
    boolean added = participants.put(consultation, address.get(), typed.name(), typed.segment());
    return done(consultation, added ? Done.AJOUT : Done.DEJA_LA, 1);
  }

  @Post("/retrait")
  HttpResponse<?> remove(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    boolean removed =
        identifier(form).filter(id -> participants.remove(consultation, id)).isPresent();
    return removed
        ? done(consultation, Done.RETRAIT, 1)
        : HttpResponse.seeOther(said(consultation, Done.PAS_RETIREE, 1));
  }

  /** Takes back that an address does not work. */
  @Post("/retablissement")
  HttpResponse<?> restore(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    participants.restore(consultation, identifier(form).orElseThrow(Refusal::notFound));
    return done(consultation, Done.RETABLIE, 1);
  }

  /** Addresses whose messages came back, pasted from a mailbox. */
  @Post("/retours")
  HttpResponse<?> bounced(HttpRequest<?> request, String slug, @Body String body) {
    Form form = Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    String pasted = form.text(PASTED);
    List<EmailAddress> addresses = addresses(pasted);
    if (addresses.isEmpty()) {
      FieldProblem problem =
          new FieldProblem(PASTED, "Collez au moins une adresse électronique entière.");
      return refused(consultation, Look.mending(AddedPerson.NOBODY, pasted, List.of(problem)));
    }
    return done(consultation, Done.RETOURS, participants.bounced(consultation, addresses));
  }

  @Get("/vider")
  ModelAndView<EmptyingPage> beforeEmptying(String slug) {
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    return new ModelAndView<>(
        "audience/emptying",
        new EmptyingPage(heading(consultation), participants.count(consultation)));
  }

  @Post("/vider")
  HttpResponse<?> empty(HttpRequest<?> request, String slug, @Body String body) {
    Form.read(request, body);
    Consultation consultation = consultations.forMember(slug, Right.RUN);
    return done(consultation, Done.VIDEE, participants.empty(consultation));
  }

  /** Whatever stands between them, for they come from messages and spreadsheets. */
  private static List<EmailAddress> addresses(String pasted) {
    return List.of(pasted.split("[\\s,;<>()\"]+", -1)).stream()
        .flatMap(word -> EmailAddress.read(word).stream())
        .distinct()
        .toList();
  }

  private static Optional<UUID> identifier(Form form) {
    String typed = form.text("personne");
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  private static void limit(List<FieldProblem> problems, String field, String text, int most) {
    if (text.length() > most) {
      problems.add(
          new FieldProblem(
              field, "Écrivez au plus " + French.count(most, "caractère", "caractères") + "."));
    }
  }

  private HttpResponse<?> done(Consultation consultation, Done what, int people) {
    journal.record("people-changed", consultation.slug(), what.inJournal(people));
    return HttpResponse.seeOther(said(consultation, what, people));
  }

  private static URI said(Consultation consultation, Done what, int people) {
    return URI.create(
        "/equipe/consultations/%s/participants?fait=%s&combien=%d"
            .formatted(consultation.slug(), what, people));
  }

  private static String parameter(HttpRequest<?> request, String name) {
    return request.getParameters().getFirst(name).orElse("");
  }

  private HttpResponse<?> refused(Consultation consultation, Look look) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(consultation, look));
  }

  private ModelAndView<ListPage> page(Consultation consultation, Look look) {
    long found = participants.countFound(consultation, look.searched());
    int last = (int) Math.max(0, (found - 1) / ListPage.SIZE);
    int page = Math.min(look.page(), last);
    OfficeHeading heading = heading(consultation);
    return new ModelAndView<>(
        "audience/list",
        new ListPage(
            heading,
            consultation.access() == Access.PERSONAL_INVITATION,
            participants.count(consultation),
            ListPage.lines(participants.bySegment(consultation)),
            look.searched(),
            participants.search(consultation, look.searched(), ListPage.SIZE, page * ListPage.SIZE),
            ListPage.Pagination.of(
                heading.address() + "/participants", look.searched(), page, found),
            look.said(),
            look.typed(),
            look.pasted(),
            look.problems()));
  }

  private OfficeHeading heading(Consultation consultation) {
    return OfficeHeading.of(consultation, OfficeHeading.Place.PARTICIPANTS, clock.instant());
  }
}
