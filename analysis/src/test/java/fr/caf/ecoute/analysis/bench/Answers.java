package fr.caf.ecoute.analysis.bench;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.csv.CsvFile;
import fr.caf.ecoute.analysis.csv.CsvReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** As many answers as wanted, drawn from the {@code text} column of a file with a fixed seed. */
final class Answers {
  private static final long SEED = 1;

  private Answers() {}

  static List<Verbatim> of(Path corpus, int wanted) throws IOException {
    List<String> texts = new ArrayList<>();
    CsvReport report =
        CsvFile.at(corpus)
            .read(
                header -> {
                  int column = header.indexOf("text");
                  return row -> texts.add(row.cells().get(column));
                });
    if (!report.problems().isEmpty() || texts.isEmpty()) {
      throw new IOException("not a file of answers: " + corpus + " " + report.problems());
    }
    Random random = new Random(SEED);
    Collections.shuffle(texts, random);
    int written = texts.size();
    // Beyond what people wrote, the beginning of one answer and the end of another.
    while (texts.size() < wanted) {
      String begun = texts.get(random.nextInt(written));
      String ended = texts.get(random.nextInt(written));
      texts.add(begun.substring(0, begun.length() / 2) + ended.substring(ended.length() / 2));
    }
    List<Verbatim> answers = new ArrayList<>(wanted);
    for (int i = 0; i < wanted; i++) {
      answers.add(new Verbatim(Integer.toString(i), texts.get(i)));
    }
    return answers;
  }
}
