package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.corpus.Corpus;
import fr.caf.ecoute.analysis.corpus.Found;
import fr.caf.ecoute.theming.MarkedText.Span;
import fr.caf.ecoute.theming.ThemesPage.Pagination;
import fr.caf.ecoute.theming.ThemesPage.Quoted;
import fr.caf.ecoute.theming.ThemesPage.ShownVerbatim;
import fr.caf.ecoute.theming.ThemesPage.VerbatimList;
import fr.caf.ecoute.theming.ThemesPage.Voices;
import fr.caf.ecoute.theming.ThemesPage.Why;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verbatims of a page, as they are set before a reader. */
final class VerbatimReading {
  private static final int PAGE = 20;
  private static final int MOST_FOUND = 1_000;
  private static final int MOST_VOICES = 3;
  private static final int EXCERPT = 600;
  private static final double SURE = .7;
  private static final double LIKELY = .4;

  private final CodedQuestion question;
  private final Corpus corpus;
  private final ThemesAddress address;
  private final ThemesQuery query;

  VerbatimReading(CodedQuestion question, Corpus corpus, ThemesAddress address, ThemesQuery query) {
    this.question = question;
    this.corpus = corpus;
    this.address = address;
    this.query = query;
  }

  VerbatimList list(@Nullable Theme theme) {
    return query.isSearch() ? found() : theme == null ? nothing() : of(theme);
  }

  /** What most say, what some qualify, and what is said against: first thing on a theme's page. */
  List<Voices> voices(@Nullable Theme theme) {
    if (theme == null || theme.isBox() || query.isSearch() || query.page() > 1) {
      return List.of();
    }
    return Stream.of(
            voices("Ce qu'on lit le plus", theme.typicalResponses(), theme),
            voices("Des avis nuancés", theme.nuancedResponses(), theme),
            voices("Des avis contraires", theme.dissentingResponses(), theme))
        .filter(voices -> !voices.verbatims().isEmpty())
        .toList();
  }

  /** Those that still count with the theme. */
  private Voices voices(String name, List<UUID> responses, Theme theme) {
    return new Voices(
        FrenchTypography.apply(name),
        responses.stream()
            .flatMap(id -> question.codings(id).stream())
            .filter(coding -> question.counted(coding).equals(theme))
            .filter(distinctAnswers())
            .limit(MOST_VOICES)
            .map(coding -> quoted(coding, address.page(theme.code(), 1)))
            .toList());
  }

  private static Predicate<Coding> distinctAnswers() {
    Set<UUID> seen = new HashSet<>();
    return coding -> seen.add(coding.responseId());
  }

  private static VerbatimList nothing() {
    return new VerbatimList("Verbatims", List.of(), null, "Choisissez un thème pour lire.");
  }

  private VerbatimList of(Theme theme) {
    List<Coding> codings = question.codings(theme);
    IntFunction<String> page = number -> address.page(theme.code(), number);
    List<Quoted> shown =
        page(codings).stream().map(coding -> quoted(coding, page.apply(query.page()))).toList();
    return new VerbatimList(
        theme.isBox() ? "Verbatims" : "Tous les verbatims de ce thème",
        shown,
        pagination(codings.size(), page),
        theme.isBox() ? "Aucune réponse ici." : "Aucune réponse ne porte ce thème.");
  }

  private VerbatimList found() {
    List<Found> found = corpus.search(query.words(), MOST_FOUND);
    IntFunction<String> page = number -> address.search(query.words(), number);
    List<Quoted> shown =
        page(found).stream().map(one -> quoted(one, page.apply(query.page()))).toList();
    return new VerbatimList(
        "Verbatims trouvés pour «\u202f" + query.words() + "\u202f»",
        shown,
        pagination(found.size(), page),
        "Aucun verbatim ne contient ces mots. Essayez un mot plus court, ou un synonyme.");
  }

  private Quoted quoted(Coding coding, String list) {
    String text = text(coding.responseId());
    Theme theme = question.counted(coding);
    Span passage = new Span(coding.passageStart(), coding.passageEnd());
    List<Span> marks = theme.isBox() ? List.of() : List.of(passage);
    return quoted(text, marks, coding.responseId(), list, theme.code());
  }

  private Quoted quoted(Found found, String list) {
    List<Span> marks =
        found.highlights().stream().map(one -> new Span(one.start(), one.end())).toList();
    UUID id = UUID.fromString(found.verbatim().id());
    return quoted(found.verbatim().text(), marks, id, list, "");
  }

  private Quoted quoted(String text, List<Span> marks, UUID id, String list, String read) {
    String origin =
        question.codings(id).stream()
            .filter(one -> !Theme.isBox(read) && question.counted(one).code().equals(read))
            .findFirst()
            .map(one -> one.origin().words() + surely(one))
            .orElse("");
    List<String> others =
        question.codings(id).stream()
            .map(question::counted)
            .filter(theme -> !theme.isBox() && !theme.code().equals(read))
            .map(Theme::label)
            .distinct()
            .toList();
    return new Quoted(
        MarkedText.excerpt(text, marks, EXCERPT),
        others,
        ThemesAddress.verbatim(list, id),
        query.verbatim().filter(id::equals).isPresent(),
        question.isCopy(id),
        origin);
  }

  private static String surely(Coding coding) {
    return coding.isDecided() ? "" : ", " + sure(coding.confidence());
  }

  /** The verbatim asked for in full; nothing when it is not one of this question. */
  @Nullable ShownVerbatim inFull(@Nullable Theme theme) {
    return query
        .verbatim()
        .flatMap(id -> corpus.find(id.toString()).map(found -> inFull(id, found.text(), theme)))
        .orElse(null);
  }

  private ShownVerbatim inFull(UUID id, String text, @Nullable Theme theme) {
    List<Coding> codings = question.codings(id);
    List<Span> marks =
        codings.stream()
            .filter(one -> theme != null && question.counted(one).equals(theme) && !theme.isBox())
            .map(one -> new Span(one.passageStart(), one.passageEnd()))
            .toList();
    String back =
        theme == null || query.isSearch()
            ? address.search(query.words(), query.page())
            : address.page(theme.code(), query.page());
    return new ShownVerbatim(
        MarkedText.of(text, marks),
        back,
        question.isCopy(id),
        address.correction(id),
        codings.stream().map(coding -> why(coding, text)).toList());
  }

  private Why why(Coding coding, String text) {
    Theme counted = question.counted(coding);
    Theme found = question.theme(coding.themeCode()).orElse(counted);
    int end = Math.min(coding.passageEnd(), text.length());
    String passage =
        counted.isBox() ? "" : text.substring(Math.min(coding.passageStart(), end), end);
    return new Why(
        counted.label(),
        address.theme(counted.code()),
        coding.place() == 1 ? "Thème principal" : "Autre thème",
        sure(coding, counted),
        counted.isBox() && !coding.isSaid() ? "" : coding.origin().words(),
        MarkedText.excerpt(passage.strip(), List.of(), EXCERPT / 2).plain(),
        keywords(found, passage));
  }

  private static String sure(Coding coding, Theme counted) {
    return counted.isBox() || coding.isDecided() ? "" : sure(coding.confidence());
  }

  private static String sure(double confidence) {
    return confidence >= SURE ? "presque sûr" : confidence >= LIKELY ? "probable" : "à vérifier";
  }

  /** The theme's words that the passage holds. */
  private static String keywords(Theme theme, String passage) {
    String said = folded(passage);
    return theme.keywordList().stream()
        .filter(word -> said.contains(folded(word)))
        .collect(Collectors.joining(", "));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.FRENCH);
  }

  private String text(UUID response) {
    return corpus.find(response.toString()).map(found -> found.text()).orElse("");
  }

  private <T> List<T> page(List<T> all) {
    int from = Math.min(all.size(), (query.page() - 1) * PAGE);
    return all.subList(from, Math.min(all.size(), from + PAGE));
  }

  private @Nullable Pagination pagination(int size, IntFunction<String> page) {
    if (size <= PAGE) {
      return null;
    }
    int from = (query.page() - 1) * PAGE;
    boolean more = from + PAGE < size;
    return new Pagination(
        "Verbatims "
            + French.number(Math.min(size, from + 1))
            + " à "
            + French.number(Math.min(size, from + PAGE))
            + " sur "
            + French.number(size)
            + (query.isSearch() && size == MOST_FOUND ? ", au moins" : ""),
        query.page() > 1 ? page.apply(query.page() - 1) : null,
        more ? page.apply(query.page() + 1) : null);
  }
}
