package fr.caf.ecoute.response.trial;

import fr.caf.ecoute.consultation.ConditionWords;
import fr.caf.ecoute.consultation.OfficeHeading;
import fr.caf.ecoute.consultation.review.ReviewViews;
import fr.caf.ecoute.consultation.review.Trial;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.answering.Answering;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a member of the team tries the working copy from.
 *
 * @param last the trial that counts for the working copy as it is, if there was one
 * @param goOn where the trial under way goes on; nothing when none is
 */
record TrialPage(
    OfficeHeading heading,
    List<ReviewViews.View> views,
    String action,
    @Nullable Trial last,
    @Nullable String goOn,
    List<Choice> channels,
    List<Choice> languages,
    List<Stop> stops) {

  /** Those a screen is looked at in. */
  static final List<Channel> CHANNELS = List.of(Channel.WEB, Channel.KIOSK, Channel.ASSISTED);

  /** A channel or a language. */
  record Choice(String code, String label, boolean checked) {}

  /** A question one may go to, or why not with the answers given so far. */
  record Stop(int number, String label, @Nullable String address, String condition) {}

  static TrialPage of(
      OfficeHeading heading,
      Address address,
      Questionnaire questionnaire,
      @Nullable Answering answering,
      @Nullable Trial last) {
    Manner manner = answering == null ? Manner.WEB_IN_FRENCH : answering.ballot().manner();
    return new TrialPage(
        heading,
        ReviewViews.TRIAL.from(heading.address()),
        address.consultation() + "/depart",
        last,
        answering == null ? null : answering.whereToGoOn(),
        CHANNELS.stream()
            .map(one -> new Choice(one.word(), words(one), one == manner.channel()))
            .toList(),
        Stream.concat(Stream.of(Language.FRENCH), questionnaire.translations().keySet().stream())
            .map(one -> new Choice(one.tag(), one.frenchName(), one.equals(manner.language())))
            .toList(),
        answering == null ? List.of() : stops(questionnaire, answering));
  }

  private static String words(Channel channel) {
    return switch (channel) {
      case WEB -> "Sur internet";
      case KIOSK -> "Sur une borne";
      case ASSISTED -> "Avec quelqu'un qui saisit";
      case PAPER -> "Sur papier";
      case IMPORT -> "Par un fichier";
    };
  }

  private static List<Stop> stops(Questionnaire questionnaire, Answering answering) {
    ConditionWords conditions = new ConditionWords(questionnaire);
    Map<String, String> addresses = addresses(answering.path(), answering.address());
    List<Stop> stops = new ArrayList<>();
    int number = 0;
    for (Section section : questionnaire.sections()) {
      for (Question question : section.questions()) {
        number++;
        String own = conditions.of(question.when());
        stops.add(
            new Stop(
                number,
                FrenchTypography.apply(question.label()),
                addresses.get(question.code()),
                FrenchTypography.apply(own.isEmpty() ? conditions.of(section.when()) : own)));
      }
    }
    return stops;
  }

  private static Map<String, String> addresses(Path path, Address address) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (Page page : path.pages()) {
      page.questions().forEach(one -> addresses.put(one.code(), address.page(page)));
    }
    return addresses;
  }
}
