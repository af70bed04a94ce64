package fr.caf.ecoute.theming.codebook;

import fr.caf.ecoute.analysis.codebook.Codebook;
import fr.caf.ecoute.analysis.codebook.CodebookJson;
import fr.caf.ecoute.analysis.codebook.CodebookTheme;
import fr.caf.ecoute.analysis.codebook.UnreadableCodebook;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.UploadedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A codebook someone sent, or all that is wrong with the file. */
record CodebookFile(@Nullable Codebook codebook, List<FieldProblem> problems) {
  static final String FIELD = "fichier";
  private static final int MOST_THEMES = 300;
  private static final String MARK = "\ufeff";

  static CodebookFile of(UploadedForm sent) {
    Optional<byte[]> file = sent.file(FIELD);
    if (file.isEmpty()) {
      return bad(List.of("Choisissez le fichier de la grille."));
    }
    return UploadedForm.utf8(file.orElseThrow())
        .map(CodebookFile::read)
        .orElseGet(
            () -> bad(List.of("Ce fichier n'est pas un texte en UTF-8 : enregistrez-le ainsi.")));
  }

  private static CodebookFile read(String text) {
    try {
      Codebook codebook =
          CodebookJson.read(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
      List<String> problems = tooLong(codebook);
      return problems.isEmpty() ? new CodebookFile(codebook, List.of()) : bad(problems);
    } catch (UnreadableCodebook e) {
      return bad(e.problems());
    }
  }

  private static List<String> tooLong(Codebook codebook) {
    List<String> problems = new ArrayList<>();
    if (codebook.themes().size() > MOST_THEMES) {
      problems.add("Cette grille a plus de " + MOST_THEMES + " thèmes.");
    }
    int number = 0;
    for (CodebookTheme theme : codebook.themes()) {
      String place = "Thème n° " + ++number + " : ";
      if (theme.name().length() > Theme.LONGEST_LABEL) {
        problems.add(place + "son nom dépasse " + Theme.LONGEST_LABEL + " caractères.");
      }
      if (theme.definition().length() > Theme.LONGEST_DESCRIPTION) {
        problems.add(place + "sa définition dépasse " + Theme.LONGEST_DESCRIPTION + " caractères.");
      }
    }
    return problems;
  }

  private static CodebookFile bad(List<String> problems) {
    return new CodebookFile(
        null, problems.stream().map(problem -> new FieldProblem(FIELD, problem)).toList());
  }
}
