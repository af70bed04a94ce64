package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.quality.CoderScores;
import fr.caf.ecoute.analysis.quality.Estimate;
import fr.caf.ecoute.analysis.quality.LearningCurve;
import fr.caf.ecoute.analysis.quality.Measure;
import fr.caf.ecoute.analysis.quality.QuestionScores;
import fr.caf.ecoute.analysis.quality.TrivialCoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an evaluation tells, as a page for a reader: figures, pictures, and what they mean. */
final class EvaluationReport {
  private static final List<Measure> AGREEMENT =
      List.of(
          Measure.AMI,
          Measure.THEMED_AMI,
          Measure.COVERAGE,
          Measure.F1,
          Measure.WEIGHTED_F1,
          Measure.FOUND,
          Measure.PER_ANSWER);
  private static final List<Measure> BESIDES =
      List.of(
          Measure.ARI,
          Measure.SAMPLES_F1,
          Measure.MICRO_F1,
          Measure.B_CUBED,
          Measure.NPMI,
          Measure.HIT_1,
          Measure.HIT_5,
          Measure.SHUFFLED,
          Measure.SUBSAMPLED);

  private final List<FileScores> files;
  private final String command;
  private final int atLeast;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * Prepares a report.
   *
   * @param command what was typed
   * @param atLeast how many answers a question needs to be in the means
   */
  EvaluationReport(List<FileScores> files, String command, int atLeast) {
    this.files = List.copyOf(files);
    this.command = command;
    this.atLeast = atLeast;
  }

  List<Block> blocks() {
    blocks.add(
        new Block.Heading(1, "Les thèmes trouvés comparés à ceux que des personnes ont donnés"));
    blocks.add(
        new Block.Paragraph(
            "Chaque méthode reçoit les mêmes réponses, sans leur codage. Les thèmes qu’elle trouve"
                + " sont ensuite comparés à ceux que des personnes ont donnés. Les autres méthodes"
                + " reçoivent le nombre de thèmes de la référence ; celle de la plateforme choisit"
                + " le sien, sauf sur la deuxième ligne. Moyenne des questions d’au moins "
                + French.count(atLeast, "réponse utilisable", "réponses utilisables")
                + "."));
    blocks.add(new Block.Paragraph("Pour refaire ces mesures :"));
    blocks.add(new Block.CommandLine(command));
    files.forEach(this::file);
    method();
    return List.copyOf(blocks);
  }

  private void file(FileScores file) {
    blocks.add(new Block.Heading(2, file.name()));
    int answers = file.counted().stream().mapToInt(QuestionScores::answers).sum();
    blocks.add(
        new Block.Paragraph(
            French.count(file.counted().size(), "question", "questions")
                + ", "
                + French.count(answers, "réponse comparée", "réponses comparées")
                + ", "
                + decimal(mean(file, Measure.GOLD), 1)
                + " thèmes par question dans la référence, cohérence (NPMI) de la référence "
                + decimal(
                    file.counted().stream()
                        .mapToDouble(QuestionScores::goldCoherence)
                        .average()
                        .orElse(0),
                    2)
                + "."));
    List<CoderScores> means = file.means();
    blocks.add(
        new Block.Picture(
            file.name() + "-methodes",
            "Accord avec la référence, moyenne et intervalle à 95 %",
            new WhiskerChart(means, List.of(Measure.AMI, Measure.WEIGHTED_F1)).svg()));
    blocks.add(table("Accord avec la référence", means, AGREEMENT));
    blocks.add(table("Mesures complémentaires", means, BESIDES));
    Alarms.of(means).forEach(alarm -> blocks.add(new Block.Paragraph(alarm)));
    differences(means);
    curves(file);
    questions(file);
  }

  private static double mean(FileScores file, Measure measure) {
    return file.means().getFirst().of(measure).map(Estimate::value).orElse(0.0);
  }

  private static Block table(String caption, List<CoderScores> rows, List<Measure> measures) {
    List<String> head = new ArrayList<>(List.of("Méthode"));
    measures.forEach(measure -> head.add(measure.label()));
    List<List<String>> cells = new ArrayList<>();
    for (CoderScores row : rows) {
      List<String> own = new ArrayList<>(List.of(row.coder()));
      measures.forEach(measure -> own.add(cell(row, measure)));
      cells.add(own);
    }
    return new Block.Table(caption, head, cells);
  }

  // The platform's own method is the first row.
  private void differences(List<CoderScores> means) {
    CoderScores own = means.getFirst();
    List<List<String>> rows = new ArrayList<>();
    for (CoderScores other : means.subList(1, means.size())) {
      boolean trivial =
          Arrays.stream(TrivialCoding.values()).anyMatch(t -> t.label().equals(other.coder()));
      if (!trivial) {
        rows.add(
            List.of(
                other.coder(),
                difference(own, other, Measure.AMI),
                difference(own, other, Measure.THEMED_AMI),
                difference(own, other, Measure.WEIGHTED_F1)));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Table(
              "Avance de « " + own.coder() + " » sur les autres lignes, sur les mêmes tirages",
              List.of(
                  "Sur",
                  Measure.AMI.label(),
                  Measure.THEMED_AMI.label(),
                  Measure.WEIGHTED_F1.label()),
              rows));
    }
  }

  private static String difference(CoderScores own, CoderScores other, Measure measure) {
    return own.of(measure)
        .flatMap(left -> other.of(measure).map(left::minus))
        .map(difference -> (difference.value() > 0 ? "+" : "") + estimate(difference, 3))
        .orElse("–");
  }

  private void curves(FileScores file) {
    List<LearningCurve> curves = file.curves();
    if (curves.isEmpty()) {
      return;
    }
    List<String> head = new ArrayList<>(List.of("À partir d’exemples"));
    LearningCurve.EXAMPLES.forEach(
        number -> head.add(French.count(number, "exemple", "exemples") + " par thème"));
    List<List<String>> rows = new ArrayList<>();
    for (LearningCurve curve : curves) {
      rows.add(row(curve.learner() + ", F1 global", curve.microF1()));
      rows.add(row(curve.learner() + ", premier thème juste", curve.primary()));
    }
    blocks.add(
        new Block.Picture(
            file.name() + "-exemples",
            "F1 global selon le nombre d’exemples par thème, intervalle à 95 %",
            new CurveChart(curves).svg()));
    blocks.add(new Block.Table("Ce que quelques exemples apportent", head, rows));
  }

  private static List<String> row(String name, Map<Integer, Estimate> estimates) {
    List<String> row = new ArrayList<>(List.of(name));
    estimates.values().forEach(value -> row.add(estimate(value, 3)));
    return row;
  }

  private void questions(FileScores file) {
    if (file.counted().size() + file.small().size() > 1) {
      blocks.add(new Block.Heading(3, "Question par question"));
      file.counted().forEach(question -> blocks.add(question(question, "")));
      file.small().forEach(question -> blocks.add(question(question, ", hors de la moyenne")));
    }
  }

  private static Block question(QuestionScores question, String apart) {
    String caption =
        question.question()
            + " ("
            + French.count(question.answers(), "réponse", "réponses")
            + ", "
            + French.count(question.themes(), "thème", "thèmes")
            + apart
            + ")";
    return table(caption, question.coders(), AGREEMENT);
  }

  private void method() {
    blocks.add(new Block.Heading(2, "Ce que disent les colonnes"));
    List<Block.Meanings.Meaning> meanings = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      if (AGREEMENT.contains(measure) || BESIDES.contains(measure)) {
        meanings.add(new Block.Meanings.Meaning(measure.label(), measure.meaning()));
      }
    }
    blocks.add(new Block.Meanings(meanings));
    blocks.add(
        new Block.Paragraph(
            "Réponses comparées : une seule fois chaque texte, et seulement celles qui gardent un"
                + " thème quand on écarte les thèmes de moins de cinq réponses ou de moins de 1 %."
                + " L’AMI porte sur celles à qui la référence donne un seul thème. Une boîte"
                + " (indécis, hors sujet, laissé de côté…) y compte comme un groupe ; la colonne"
                + " « AMI hors boîtes » les retire, et « Couverture » dit combien de réponses"
                + " restent : une méthode qui écarte beaucoup de réponses gagne à l’une et perd à"
                + " l’autre."));
    blocks.add(
        new Block.Paragraph(
            "Entre crochets, l’intervalle à 95 % : les réponses de chaque question sont tirées 1"
                + " 000 fois au sort avec remise, toujours de la même façon, et le décalage moyen"
                + " des tirages est retiré. Les lignes « tout dans un thème » et « au hasard » ne"
                + " comprennent rien aux réponses : un score ne compte qu’au-dessus du leur. Une"
                + " méthode qui donne plus de thèmes, ou plus de thèmes par réponse, que la"
                + " référence gagne en F1 : comparez à nombres voisins."));
  }

  private static String cell(CoderScores row, Measure measure) {
    return row.of(measure).map(value -> estimate(value, measure.decimals())).orElse("–");
  }

  private static String estimate(Estimate estimate, int decimals) {
    String value = decimal(estimate.value(), decimals);
    return estimate
        .interval()
        .map(i -> value + " [" + decimal(i.low(), 2) + "\u00A0; " + decimal(i.high(), 2) + "]")
        .orElse(value);
  }

  static String decimal(double value, int decimals) {
    String digits = String.format(Locale.FRENCH, "%." + decimals + "f", Math.abs(value));
    boolean zero = digits.chars().allMatch(c -> c == '0' || c == ',');
    return value < 0 && !zero ? '\u2212' + digits : digits;
  }
}
