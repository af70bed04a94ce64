package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Right;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Corpora;
import fr.caf.ecoute.theming.OpenAnswers;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Finds the codebooks of the team, question by question. */
@Singleton
class Codebooks {
  private final Consultations consultations;
  private final OpenAnswers answers;
  private final CodedQuestions coded;
  private final Corpora corpora;

  Codebooks(
      Consultations consultations, OpenAnswers answers, CodedQuestions coded, Corpora corpora) {
    this.consultations = consultations;
    this.answers = answers;
    this.coded = coded;
    this.corpora = corpora;
  }

  /** A codebook one may take up again, as a list shows it. */
  record Source(String code, String label, boolean checked) {}

  /** Those of other questions, here or in other consultations. */
  List<Source> others(Consultation consultation, String question) {
    List<Source> sources = new ArrayList<>();
    for (Consultation one : consultations.all(Right.ANALYSE)) {
      for (Question open : answers.questions(one)) {
        long themes = coded.themes(one, open.code()).stream().filter(Theme::isAccepted).count();
        boolean here = one.id().equals(consultation.id()) && open.code().equals(question);
        if (themes > 0 && !here) {
          sources.add(
              new Source(
                  one.slug() + "/" + open.code(), one.title() + " — " + open.label(), false));
        }
      }
    }
    return sources;
  }

  /**
   * The codebook that {@link Source#code} names, without anyone's words.
   *
   * @throws Refusal 404 when nobody has accepted a theme there
   */
  Codebook find(String source) {
    int cut = source.indexOf('/');
    if (cut < 0) {
      throw Refusal.notFound();
    }
    Consultation from = consultations.forMember(source.substring(0, cut), Right.ANALYSE);
    List<Theme> themes = coded.themes(from, source.substring(cut + 1));
    if (themes.stream().noneMatch(Theme::isAccepted)) {
      throw Refusal.notFound();
    }
    return TeamCodebook.plain(from.title(), themes);
  }

  /**
   * The codebook of a question.
   *
   * @throws Refusal 404 when it has none
   */
  Codebook of(Consultation consultation, Question question, Words words) {
    CodedQuestion now = coded.find(consultation, question.code()).orElseThrow(Refusal::notFound);
    return switch (words) {
      case OURS -> TeamCodebook.plain(question.label(), now.themes());
      case OURS_AND_THEIRS ->
          corpora.read(
              consultation,
              question.code(),
              corpus -> TeamCodebook.withExamples(question.label(), now, corpus));
    };
  }

  /** Whose words a file holds. */
  enum Words {
    OURS(Right.ANALYSE),
    /** Passages of answers too. */
    OURS_AND_THEIRS(Right.EXPORT);

    private final Right right;

    Words(Right right) {
      this.right = right;
    }

    Right right() {
      return right;
    }
  }
}
