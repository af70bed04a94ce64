package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.analysis.quality.GoldAnswer;
import fr.caf.ecoute.analysis.quality.GoldQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of answers people coded: {@code id,question,text,labels}. */
record GoldFile(String name, List<GoldQuestion> questions) {

  static GoldFile read(Path file) throws IOException {
    AnswerFile answers = AnswerFile.read(file, header -> row -> true);
    int id = answers.column("id");
    int question = answers.column("question");
    int text = answers.column("text");
    int labels = answers.column("labels");
    Map<String, Map<String, GoldAnswer>> byQuestion = new LinkedHashMap<>();
    for (CsvRow row : answers.rows()) {
      List<String> cells = row.cells();
      GoldAnswer answer = new GoldAnswer(cells.get(id), cells.get(text), labels(cells.get(labels)));
      Map<String, GoldAnswer> own =
          byQuestion.computeIfAbsent(cells.get(question), any -> new LinkedHashMap<>());
      if (own.put(answer.id(), answer) != null) {
        throw new BadInput(
            "Ligne " + row.line() + " : l’identifiant « " + answer.id() + " » est déjà pris.");
      }
    }
    List<GoldQuestion> questions =
        byQuestion.entrySet().stream()
            .map(entry -> new GoldQuestion(entry.getKey(), List.copyOf(entry.getValue().values())))
            .toList();
    return new GoldFile(
        String.valueOf(file.getFileName()).replaceFirst("\\.csv(\\.gz)?$", ""), questions);
  }

  private static List<String> labels(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .toList();
  }
}
