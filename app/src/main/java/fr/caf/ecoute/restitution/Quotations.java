package fr.caf.ecoute.restitution;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.restitution.QuotationChoice.Choice;
import fr.caf.ecoute.restitution.Synthesis.Quote;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.Coding;
import fr.caf.ecoute.theming.Theme;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which verbatims are quoted under a theme: those picked by hand, then the most typical. */
@Singleton
class Quotations {
  private static final int MOST = 4;
  private static final int USUAL = 3;
  private static final int CONSIDERED = 60;
  private static final int SHORTEST = 25;

  private final QuotationChoiceRepository choices;

  Quotations(QuotationChoiceRepository choices) {
    this.choices = choices;
  }

  /** One verbatim under one theme of one question. */
  record Place(UUID consultation, String question, String theme, UUID response) {}

  List<QuotationChoice> choices(Consultation consultation) {
    return choices.findByConsultationId(consultation.id());
  }

  /** Picks or hides a verbatim; nothing gives the choice back to the machine. */
  @Transactional
  void choose(Place place, @Nullable Choice choice) {
    choices.deleteByConsultationIdAndQuestionCodeAndThemeCodeAndResponseId(
        place.consultation(), place.question(), place.theme(), place.response());
    if (choice != null) {
      choices.save(
          new QuotationChoice(
              UUID.randomUUID(),
              place.consultation(),
              place.question(),
              place.theme(),
              place.response(),
              choice));
    }
  }

  /** The quotes of a theme, most telling first; none holds an address or a telephone number. */
  static List<Quote> of(
      CodedQuestion question, Theme theme, Corpus corpus, List<QuotationChoice> chosen) {
    Set<UUID> picked = responses(question, theme, chosen, Choice.PICKED);
    Set<UUID> hidden = responses(question, theme, chosen, Choice.HIDDEN);
    List<Coding> codings = question.codings(theme);
    Map<UUID, Coding> byResponse =
        codings.stream().collect(Collectors.toMap(Coding::responseId, Function.identity()));
    Set<String> said = new HashSet<>();
    long wanted = Math.clamp(picked.size(), USUAL, MOST);
    return Stream.of(
            picked.stream(),
            theme.typicalResponses().stream(),
            codings.stream().limit(CONSIDERED).map(Coding::responseId))
        .flatMap(Function.identity())
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .filter(id -> !hidden.contains(id))
        .map(byResponse::get)
        .filter(Objects::nonNull)
        .flatMap(coding -> quote(coding, corpus, picked.contains(coding.responseId())).stream())
        .filter(quote -> said.add(words(quote)))
        .limit(wanted)
        .toList();
  }

  private static Optional<Quote> quote(Coding coding, Corpus corpus, boolean picked) {
    return corpus
        .find(coding.responseId().toString())
        .map(verbatim -> verbatim.text())
        .filter(text -> picked || text.length() >= SHORTEST)
        .filter(text -> !ContactDetails.areIn(text))
        .map(text -> Excerpt.of(coding, text));
  }

  private static String words(Quote quote) {
    return quote.before() + quote.passage() + quote.after();
  }

  private static Set<UUID> responses(
      CodedQuestion question, Theme theme, List<QuotationChoice> chosen, Choice choice) {
    return chosen.stream()
        .filter(one -> one.questionCode().equals(question.run().questionCode()))
        .filter(one -> one.themeCode().equals(theme.code()))
        .filter(one -> one.choice() == choice)
        .map(QuotationChoice::responseId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
