package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.analysis.quality.GoldAnswer;
import fr.caf.ecoute.analysis.quality.GoldQuestion;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import fr.caf.ecoute.analysis.quality.Scores;
import fr.caf.ecoute.analysis.quality.TrivialCoding;
import fr.caf.ecoute.analysis.theme.Progress;
import fr.caf.ecoute.analysis.theme.ThemeNumber;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.analysis.theme.Theming;
import fr.caf.ecoute.analysis.theme.ThemingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how far the themes found agree with those people gave. */
@Command(
    name = "evaluate",
    description =
        "Compare les thèmes trouvés à un codage fait par des personnes, question par question.",
    synopsisHeading = "Utilisation : ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions :%n")
final class EvaluateCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(
      paramLabel = "REFERENCE.csv",
      description = "Colonnes id, question, text, labels ; thèmes séparés par « | ».")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--at-least",
      paramLabel = "NOMBRE",
      description =
          "Réponses utilisables qu’il faut à une question pour compter (200 si rien n’est dit).")
  int atLeast = 200;

  @Option(names = "--gold-number", description = "Demande autant de thèmes que la référence.")
  boolean goldNumber;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  @Override
  public Integer call() throws IOException {
    List<GoldQuestion> questions =
        read().stream().filter(question -> question.usable().size() >= atLeast).toList();
    if (questions.isEmpty()) {
      throw new BadInput(
          "Aucune question n’a au moins " + atLeast + " réponses utilisables (voir --at-least).");
    }
    ScoreTable table = new ScoreTable(spec.commandLine().getOut());
    table.header();
    Map<String, List<Scores>> all = new LinkedHashMap<>();
    for (GoldQuestion question : questions) {
      List<LabelledAnswer> gold = question.usable();
      table.question(question.question(), gold.size());
      Map<String, Scores> rows = scores(question, gold);
      rows.forEach(table::row);
      rows.forEach((name, row) -> all.computeIfAbsent(name, any -> new ArrayList<>()).add(row));
    }
    table.means(questions.size());
    all.forEach(table::mean);
    return CommandLine.ExitCode.OK;
  }

  private Map<String, Scores> scores(GoldQuestion question, List<LabelledAnswer> gold) {
    int themes = (int) gold.stream().flatMap(g -> g.labels().stream()).distinct().count();
    Map<String, Scores> rows = new LinkedHashMap<>();
    rows.put("thèmes proposés", Scores.of(gold, found(question, gold, themes)));
    for (TrivialCoding trivial : TrivialCoding.values()) {
      rows.put(trivial.label(), Scores.of(gold, trivial.code(gold, themes)));
    }
    return rows;
  }

  private List<LabelledAnswer> found(GoldQuestion question, List<LabelledAnswer> gold, int themes) {
    ThemingSettings standard = ThemingSettings.standard();
    ThemingSettings settings =
        goldNumber ? standard.withNumber(new ThemeNumber.Exactly(themes)) : standard;
    try (Corpus corpus = Corpus.inMemory()) {
      for (GoldAnswer answer : question.answers()) {
        corpus.add(new Verbatim(answer.id(), answer.text()));
      }
      ThemeProposals proposals =
          Theming.of(settings).propose(corpus, question.question(), Progress.unwatched());
      Map<String, List<String>> byAnswer = new HashMap<>();
      for (Coding coding : proposals.codings()) {
        byAnswer.computeIfAbsent(coding.verbatimId(), any -> new ArrayList<>()).add(coding.theme());
      }
      return gold.stream()
          .map(g -> new LabelledAnswer(g.id(), byAnswer.getOrDefault(g.id(), List.of())))
          .toList();
    }
  }

  private List<GoldQuestion> read() throws IOException {
    AnswerFile answers = AnswerFile.read(file, header -> row -> true);
    int id = answers.column("id");
    int question = answers.column("question");
    int text = answers.column("text");
    int labels = answers.column("labels");
    Map<String, Map<String, GoldAnswer>> byQuestion = new LinkedHashMap<>();
    for (CsvRow row : answers.rows()) {
      List<String> cells = row.cells();
      List<String> given =
          Arrays.stream(cells.get(labels).split("\\|", -1))
              .map(String::strip)
              .filter(label -> !label.isEmpty())
              .toList();
      GoldAnswer answer = new GoldAnswer(cells.get(id), cells.get(text), given);
      Map<String, GoldAnswer> own =
          byQuestion.computeIfAbsent(cells.get(question), any -> new LinkedHashMap<>());
      if (own.put(answer.id(), answer) != null) {
        throw new BadInput(
            "Ligne " + row.line() + " : l’identifiant « " + answer.id() + " » est déjà pris.");
      }
    }
    return byQuestion.entrySet().stream()
        .map(entry -> new GoldQuestion(entry.getKey(), List.copyOf(entry.getValue().values())))
        .toList();
  }
}
