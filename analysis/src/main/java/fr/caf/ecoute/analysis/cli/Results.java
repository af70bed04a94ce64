package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.codebook.CodebookJson;
import fr.caf.ecoute.analysis.codebook.CodingsCsv;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.theme.ThemeProposal;
import fr.caf.ecoute.analysis.theme.ThemeProposals;
import fr.caf.ecoute.analysis.theme.ThemesJson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of an analysis; all are ready before the first is put in place. */
record Results(Map<String, String> files) {
  static final String SYNTHESIS = "synthese.html";

  static Results of(ThemeProposals proposals, List<Verbatim> verbatims, List<String> profile)
      throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    for (ThemeProposal theme : proposals.all()) {
      labels.put(theme.code(), theme.label());
    }
    StringWriter codings = new StringWriter();
    CodingsCsv.write(codings, proposals.codings(), labels);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("themes.json", ThemesJson.write(proposals));
    files.put("codings.csv", codings.toString());
    files.put("codebook.json", CodebookJson.write(ProposedCodebook.of(proposals, verbatims)));
    files.put(SYNTHESIS, new SynthesisPage(proposals, verbatims, profile).html());
    return new Results(files);
  }

  void writeTo(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(part(folder, file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
      for (String name : files.keySet()) {
        Files.move(part(folder, name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (AccessDeniedException | FileAlreadyExistsException e) {
      throw new BadInput("Impossible d’écrire dans le dossier " + folder + ".");
    }
  }

  private static Path part(Path folder, String name) {
    return folder.resolve("." + name + ".part");
  }
}
