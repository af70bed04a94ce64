package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.codebook.ResidualBox;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A person says all the themes an answer carries. It is the last word about that answer, and an
 * example for the others.
 */
@Singleton
public class Correction {
  private final CodingRepository codings;
  private final ThemingRunRepository runs;

  Correction(CodingRepository codings, ThemingRunRepository runs) {
    this.codings = codings;
    this.runs = runs;
  }

  /**
   * Replaces what the answer carries.
   *
   * @param chosen codes of themes that stand; none when it carries no theme
   * @throws Refusal 404 when the answer or a theme is not of this question
   */
  @Transactional
  public void say(CodedQuestion question, UUID response, List<String> chosen, String by) {
    List<Coding> own =
        codings.findByRunIdAndResponseIdIn(question.run().id(), List.of(response)).stream()
            .sorted(Comparator.comparingInt(Coding::place))
            .toList();
    if (own.isEmpty()) {
      throw Refusal.notFound();
    }
    List<Coding> said = new ArrayList<>();
    for (String code : chosen) {
      Theme theme = question.theme(code).filter(Theme::mayReceive).orElseThrow(Refusal::notFound);
      said.add(like(question, own, theme).said(code, said.size() + 1, by));
    }
    if (said.isEmpty()) {
      said.add(own.getFirst().said(ResidualBox.UNDECIDED.code(), 1, by));
    }
    codings.deleteAll(own);
    codings.saveAll(said);
    runs.revise(question.run().id());
  }

  /** Where the theme was seen in the answer; else where the first one was. */
  private static Coding like(CodedQuestion question, List<Coding> own, Theme theme) {
    return own.stream()
        .filter(one -> question.counted(one).equals(theme))
        .findFirst()
        .orElse(own.getFirst());
  }
}
