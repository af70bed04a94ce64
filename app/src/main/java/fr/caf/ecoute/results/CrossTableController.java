package fr.caf.ecoute.results;

import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people answered, by who they are: on a page, and as a file. */
@Controller("/equipe/consultations/{slug}/resultats/croisement")
@Secured(Role.ANY_MEMBER)
class CrossTableController {
  private static final String CSV = "text/csv; charset=utf-8";

  private final Consultations consultations;
  private final CrossTables tables;
  private final Clock clock;

  CrossTableController(Consultations consultations, CrossTables tables, Clock clock) {
    this.consultations = consultations;
    this.tables = tables;
    this.clock = clock;
  }

  /** The two choices, and the table they make; {@code asked} when both were chosen. */
  record CrossTablePage(
      OfficeHeading heading,
      boolean visible,
      List<Option> questions,
      List<Option> profiles,
      boolean asked,
      @Nullable Shown table,
      String file,
      int smallestGroup) {}

  /** One of the questions, as a list shows it. */
  record Option(String code, String label, boolean checked) {
    static Option of(CrossTables.Choice choice, String chosen) {
      return new Option(
          choice.code(), FrenchTypography.apply(choice.label()), choice.code().equals(chosen));
    }
  }

  /** A table in words; what is kept back is a dash, whatever it is. */
  record Shown(String title, List<String> columns, List<Line> lines, String secrecy) {
    static Shown of(CrossTable table) {
      return new Shown(
          FrenchTypography.apply(table.question() + " – selon : " + table.profile()),
          table.columns().stream()
              .map(one -> one.label() + " (" + French.number(one.people()) + ")")
              .map(FrenchTypography::apply)
              .toList(),
          table.rows().stream().map(Line::of).toList(),
          FrenchTypography.apply("— : " + table.secrecy() + "."));
    }
  }

  /** One answer. */
  record Line(String label, List<String> cells, String people) {
    static Line of(CrossTable.Row row) {
      return new Line(
          FrenchTypography.apply(row.label()),
          row.cells().stream().map(Line::words).toList(),
          French.number(row.people()));
    }

    private static String words(CrossTable.Cell cell) {
      Long count = cell.count();
      Double share = cell.share();
      return count == null || share == null
          ? "—"
          : French.percent(share) + " (" + French.number(count) + ")";
    }
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<CrossTablePage> show(
      String slug, @QueryValue @Nullable String question, @QueryValue @Nullable String par) {
    Consultation consultation = consultations.forMember(slug, Right.RESULTS);
    Instant now = clock.instant();
    boolean visible = consultation.resultsMayBeSeen(now);
    CrossTables.Offer offer = tables.offer(consultation);
    String of = Objects.requireNonNullElse(question, "");
    String by = Objects.requireNonNullElse(par, "");
    boolean asked = visible && offer.has(of, by);
    return new ModelAndView<>(
        "results/crossing",
        new CrossTablePage(
            OfficeHeading.of(consultation, OfficeHeading.Place.RESULTS, now),
            visible,
            offer.questions().stream().map(one -> Option.of(one, of)).toList(),
            offer.profiles().stream().map(one -> Option.of(one, by)).toList(),
            asked,
            asked ? table(consultation, of, by).map(Shown::of).orElse(null) : null,
            "croisement/tableau.csv?question=" + of + "&par=" + by,
            consultation.audience().smallestGroup()));
  }

  @Get("/tableau.csv")
  @Produces(CSV)
  HttpResponse<byte[]> file(
      String slug,
      @QueryValue(defaultValue = "") String question,
      @QueryValue(defaultValue = "") String par)
      throws IOException {
    Consultation consultation = consultations.forMember(slug, Right.RESULTS);
    CrossTable table =
        tables
            .of(consultation, question, par)
            .filter(found -> !found.isWithheld())
            .orElseThrow(Refusal::notFound);
    StringWriter rows = new StringWriter();
    CsvSheet sheet = new CsvSheet(rows);
    sheet.guardedRow("question", "reponse", "profil", "groupe", "personnes", "part");
    for (CrossTable.Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        Long count = row.cells().get(i).count();
        Double share = row.cells().get(i).share();
        sheet.guardedRow(
            table.question(),
            row.label(),
            table.profile(),
            table.columns().get(i).label(),
            count == null ? "" : String.valueOf(count),
            share == null ? "" : French.percent(share));
      }
    }
    sheet.end();
    return HttpResponse.ok(rows.toString().getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"croisement-" + slug + ".csv\"");
  }

  private Optional<CrossTable> table(Consultation consultation, String question, String profile) {
    return tables.of(consultation, question, profile).filter(table -> !table.isWithheld());
  }
}
