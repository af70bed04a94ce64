package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.response.Paragraphs;
import fr.caf.ecoute.web.PageLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question as the partials of the look want it: the single switch over the kinds of question
 * for what a page shows.
 *
 * @param partial the template that shows it
 * @param isPageHeading whether its label is the heading of the page
 * @param parts of a question that is answered in several places
 * @param paragraphs of words that are only read
 */
public record AskedField(
    String partial,
    String code,
    String label,
    @Nullable String help,
    @Nullable String error,
    @Nullable String reminder,
    boolean required,
    boolean isPageHeading,
    String value,
    @Nullable Integer maximum,
    @Nullable String unit,
    List<AskedChoice> choices,
    @Nullable String lowLabel,
    @Nullable String highLabel,
    @Nullable AskedChoice dontKnow,
    List<AskedPart> parts,
    List<String> paragraphs) {

  /** Where and how a question is shown: filled with what, and with which messages beside it. */
  public record Setting(
      PageLanguage language,
      RawFields filled,
      @Nullable String error,
      @Nullable String reminder,
      boolean isPageHeading) {
    String typeset(String words) {
      return language.typeset(words);
    }

    boolean isRefused() {
      return error != null;
    }
  }

  public static AskedField of(Question question, Setting setting) {
    return switch (question) {
      case ShortText _ -> shown("partials/field-text", question, setting);
      case LongText text ->
          shown("partials/field-textarea", question, setting).counting(text.maxLength());
      case NumberQuestion number ->
          shown("partials/field-number", question, setting).in(number.unit());
      case YesNo _ ->
          shown("partials/field-radio", question, setting).offering(yesAndNo(question, setting));
      case SingleChoice single ->
          shown("partials/field-radio", question, setting)
              .offering(choices(question, single.choices(), setting));
      case MultipleChoice multiple ->
          shown("partials/field-checkbox", question, setting)
              .offering(choices(question, multiple.choices(), setting));
      case Scale scale ->
          shown("partials/field-scale", question, setting)
              .offering(marks(scale, setting))
              .between(scale, setting);
      case DateQuestion date ->
          shown("partials/field-date", question, setting).inParts(AskedPart.of(date, setting));
      case RatingGrid grid ->
          shown("partials/field-grid", question, setting).inParts(AskedPart.of(grid, setting));
      case Ranking ranking ->
          shown("partials/field-ranking", question, setting)
              .inParts(AskedPart.of(ranking, setting));
      case Territory territory ->
          shown("partials/field-select", question, setting).offering(places(territory, setting));
      case Statement _ -> shown("partials/statement", question, setting).onlyRead();
      case Consent _ ->
          shown("partials/field-radio", question, setting)
              .offering(agreedAndNot(question, setting));
    };
  }

  private static AskedField shown(String partial, Question question, Setting setting) {
    return new AskedField(
        partial,
        question.code(),
        setting.typeset(question.label()),
        help(question, setting),
        setting.error(),
        setting.reminder(),
        question.required() == Requirement.HARD,
        setting.isPageHeading(),
        PlainText.clean(setting.filled().first(question.code())),
        null,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private static @Nullable String help(Question question, Setting setting) {
    String own = question.help() == null ? "" : setting.typeset(question.help());
    if (question instanceof DateQuestion date) {
      return (own + " " + setting.language().say("date.example." + date.precision().name()))
          .strip();
    }
    if (question instanceof LongText) {
      return (own + " " + setting.language().say("answering.name-nobody")).strip();
    }
    return own.isEmpty() ? null : own;
  }

  private static List<AskedChoice> choices(
      Question question, List<Choice> choices, Setting setting) {
    return choices.stream()
        .map(choice -> AskedChoice.of(question.code(), choice, setting))
        .toList();
  }

  private static List<AskedChoice> yesAndNo(Question question, Setting setting) {
    return eitherOf(question, setting, "answer.yes", "answer.no");
  }

  private static List<AskedChoice> agreedAndNot(Question question, Setting setting) {
    return eitherOf(question, setting, "answer.agreed", "answer.disagreed");
  }

  private static List<AskedChoice> eitherOf(
      Question question, Setting setting, String yes, String no) {
    String said = setting.filled().first(question.code());
    return List.of(
        AskedChoice.plain(
            AnswerFields.YES, setting.language().say(yes), said.equals(AnswerFields.YES)),
        AskedChoice.plain(
            AnswerFields.NO, setting.language().say(no), said.equals(AnswerFields.NO)));
  }

  /** By number, as everybody knows their département: typing it goes there. */
  private static List<AskedChoice> places(Territory territory, Setting setting) {
    String said = setting.filled().first(territory.code());
    return Stream.concat(
            Stream.of(AskedPart.nothing(said.isEmpty(), setting.language())),
            territory.places().places().stream()
                .map(
                    place ->
                        AskedChoice.plain(
                            place.code(), place.numbered(), place.code().equals(said))))
        .toList();
  }

  private static List<AskedChoice> marks(Scale scale, Setting setting) {
    String said = setting.filled().first(scale.code());
    return IntStream.rangeClosed(scale.from(), scale.to())
        .mapToObj(Integer::toString)
        .map(mark -> AskedChoice.plain(mark, mark, mark.equals(said)))
        .toList();
  }

  private AskedField counting(int newMaximum) {
    return with(newMaximum, unit, choices, parts);
  }

  private AskedField in(@Nullable String newUnit) {
    return with(maximum, newUnit, choices, parts);
  }

  private AskedField offering(List<AskedChoice> newChoices) {
    return with(maximum, unit, newChoices, parts);
  }

  private AskedField inParts(List<AskedPart> newParts) {
    return with(maximum, unit, choices, newParts);
  }

  private AskedField between(Scale scale, Setting setting) {
    AskedChoice unsure =
        AskedChoice.plain(
            AnswerFields.DONT_KNOW,
            setting.language().say("answer.dont-know"),
            setting.filled().first(scale.code()).equals(AnswerFields.DONT_KNOW));
    return new AskedField(
        partial,
        code,
        label,
        help,
        error,
        reminder,
        required,
        isPageHeading,
        value,
        maximum,
        unit,
        choices,
        setting.typeset(scale.lowLabel()),
        setting.typeset(scale.highLabel()),
        scale.offersDontKnow() ? unsure : null,
        parts,
        paragraphs);
  }

  /**
   * The first paragraph is the heading of the others, whether they are of the label or the help.
   */
  private AskedField onlyRead() {
    List<String> all = new ArrayList<>(Paragraphs.of(label));
    String first = all.removeFirst();
    if (help != null) {
      all.addAll(Paragraphs.of(help));
    }
    return new AskedField(
        partial,
        code,
        first,
        null,
        null,
        null,
        false,
        isPageHeading,
        "",
        null,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        all);
  }

  private AskedField with(
      @Nullable Integer newMaximum,
      @Nullable String newUnit,
      List<AskedChoice> newChoices,
      List<AskedPart> newParts) {
    return new AskedField(
        partial,
        code,
        label,
        help,
        error,
        reminder,
        required,
        isPageHeading,
        value,
        newMaximum,
        newUnit,
        newChoices,
        lowLabel,
        highLabel,
        dontKnow,
        newParts,
        paragraphs);
  }
}
