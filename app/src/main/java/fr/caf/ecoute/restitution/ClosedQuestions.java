package fr.caf.ecoute.restitution;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.restitution.Synthesis.Chart;
import fr.caf.ecoute.restitution.Synthesis.Row;
import fr.caf.ecoute.results.Tallies;
import fr.caf.ecoute.results.Tally;
import fr.caf.ecoute.results.TallyRow;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** The closed questions of a consultation as charts that can be read without the questionnaire. */
@Singleton
class ClosedQuestions {
  private final Tallies tallies;

  ClosedQuestions(Tallies tallies) {
    this.tallies = tallies;
  }

  List<Chart> of(Consultation consultation) {
    return tallies.of(consultation).stream().map(ClosedQuestions::chart).toList();
  }

  private static Chart chart(Tally tally) {
    return new Chart(
        "question-" + tally.code(),
        FrenchTypography.apply(tally.fullLabel()),
        base(tally),
        "Réponses",
        tally.rows().stream().map(row -> row(row, tally.secrecy())).toList(),
        note(tally));
  }

  private static String base(Tally tally) {
    Long answered = tally.answered();
    if (answered == null) {
      return "Trop peu de personnes ont répondu pour donner des chiffres.";
    }
    String people = French.count(answered, "personne a répondu", "personnes ont répondu");
    return tally.severalAnswers() ? people + ", plusieurs réponses possibles" : people;
  }

  private static Row row(TallyRow row, String secrecy) {
    Long count = row.count();
    Double share = row.share();
    String label = FrenchTypography.apply(row.label());
    if (count == null || share == null) {
      return new Row(label, "—", "—", 0, false, secrecy);
    }
    return new Row(
        label,
        French.number(count),
        French.percent(share),
        (int) Math.round(share * 100),
        false,
        "");
  }

  private static String note(Tally tally) {
    return tally.unanswered().stream()
        .map(one -> French.number(one.count()) + " " + one.reason())
        .collect(Collectors.joining(" ; "));
  }
}
