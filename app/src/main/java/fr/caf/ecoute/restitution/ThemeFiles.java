package fr.caf.ecoute.restitution;

import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemeCounts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The themes and the codings of a consultation, as files for a spreadsheet. */
@Singleton
class ThemeFiles {
  private static final String[] THEMES = {
    "question",
    "theme",
    "nom",
    "nom_propose",
    "description",
    "decision",
    "fusionne_dans",
    "reponses",
    "part",
    "sans_copies",
    "stabilite",
    "decide_par",
    "decide_le",
    "mots"
  };
  private static final String[] CODINGS = {
    "reponse",
    "question",
    "rang",
    "theme",
    "nom",
    "decision",
    "confiance",
    "debut",
    "fin",
    "passage",
    "verbatim"
  };

  private final OpenAnswers answers;
  private final CodedQuestions coded;
  private final Corpora corpora;

  ThemeFiles(OpenAnswers answers, CodedQuestions coded, Corpora corpora) {
    this.answers = answers;
    this.coded = coded;
    this.corpora = corpora;
  }

  /** One row a theme or box, whatever was decided about it. */
  void writeThemes(Consultation consultation, Writer destination) throws IOException {
    CsvSheet file = new CsvSheet(destination);
    file.guardedRow(THEMES);
    each(
        consultation,
        (question, coding) -> {
          Map<String, ThemeCounts> counts = ThemeCounts.of(coding, consultation.audience());
          Function<Theme, ThemeCounts> figures =
              theme -> Objects.requireNonNull(counts.get(theme.code()));
          for (Theme theme : ThemeCounts.inOrder(coding.themes(), figures, Theme::label)) {
            boolean hidden = figures.apply(theme).withheld();
            file.guardedRow(
                question.code(),
                theme.code(),
                theme.label(),
                theme.proposedLabel(),
                theme.description(),
                theme.isBox() ? "" : theme.decision().words(),
                text(theme.mergedInto()),
                hidden ? "" : String.valueOf(coding.size(theme)),
                hidden ? "" : decimal(coding.share(theme)),
                figures.apply(theme).distinct(),
                theme.stability() == null ? "" : decimal(theme.stability()),
                text(theme.decidedBy()),
                text(theme.decidedAt()),
                String.join(", ", theme.keywordList()));
          }
        });
    file.end();
  }

  /** One row a coding, with the passage that justifies it. */
  void writeCodings(Consultation consultation, Writer destination) throws IOException {
    CsvSheet file = new CsvSheet(destination);
    file.guardedRow(CODINGS);
    each(
        consultation,
        (question, coding) -> {
          Map<String, String> texts =
              corpora.read(
                  consultation,
                  question.code(),
                  corpus ->
                      corpus.verbatims().stream()
                          .collect(Collectors.toMap(one -> one.id(), one -> one.text())));
          for (Coding one : coding.codings()) {
            Theme theme = coding.counted(one);
            String text = texts.getOrDefault(one.responseId().toString(), "");
            int end = Math.min(one.passageEnd(), text.length());
            int start = Math.min(one.passageStart(), end);
            file.guardedRow(
                one.responseId().toString(),
                question.code(),
                String.valueOf(one.place()),
                theme.code(),
                theme.label(),
                theme.isBox() ? "" : theme.decision().words(),
                decimal(one.confidence()),
                String.valueOf(start),
                String.valueOf(end),
                text.substring(start, end),
                text);
          }
        });
    file.end();
  }

  private void each(Consultation consultation, BiConsumer<Question, CodedQuestion> what) {
    for (Question question : answers.questions(consultation)) {
      coded.find(consultation, question.code()).ifPresent(found -> what.accept(question, found));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String decimal(double number) {
    return String.format(Locale.FRANCE, "%.3f", number);
  }
}
