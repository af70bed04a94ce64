package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.mail.Letter;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a facilitator writes to everyone, with places where each person's letter differs. */
public record LetterText(String subject, String text) {
  static final String SUBJECT = "objet";
  static final String TEXT = "texte";

  private static final int LONGEST_SUBJECT = 120;
  private static final int LONGEST_TEXT = 4_000;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{0,40})\\}");
  private static final List<String> PLACES = List.of("nom", "titre", "lien", "duree", "fin");
  private static final String END = "fin";
  private static final String LINK = "lien";

  public LetterText {
    subject = Letter.oneLine(PlainText.clean(subject));
    text = PlainText.clean(text);
  }

  /** What keeps it from being sent to people of this consultation. */
  List<FieldProblem> problems(Consultation consultation) {
    List<FieldProblem> problems = new ArrayList<>();
    check(problems, SUBJECT, subject, LONGEST_SUBJECT);
    check(problems, TEXT, text, LONGEST_TEXT);
    if (!text.contains("{lien}")) {
      problems.add(
          new FieldProblem(TEXT, "Ajoutez {lien} : c'est là que chaque personne trouve son lien."));
    }
    if (subject.contains("{lien}")) {
      problems.add(new FieldProblem(SUBJECT, "Le lien va dans le texte, pas dans l'objet."));
    }
    if (consultation.closesOn() == null && (subject + text).contains("{fin}")) {
      problems.add(
          new FieldProblem(
              TEXT,
              "Cette consultation n'a pas de dernier jour : retirez {fin}, ou fixez-le dans les"
                  + " réglages."));
    }
    return problems;
  }

  private static void check(List<FieldProblem> problems, String field, String words, int most) {
    if (words.isEmpty()) {
      problems.add(
          new FieldProblem(
              field,
              field.equals(SUBJECT) ? "Écrivez l'objet du message." : "Écrivez le message."));
    }
    if (PlainText.length(words) > most) {
      problems.add(
          new FieldProblem(
              field,
              "Votre texte fait %s. Le maximum est %s."
                  .formatted(
                      French.count(PlainText.length(words), "caractère", "caractères"),
                      French.number(most))));
    }
    Matcher place = PLACE.matcher(words);
    while (place.find()) {
      if (!PLACES.contains(place.group(1))) {
        problems.add(
            new FieldProblem(
                field,
                "Nous ne connaissons pas %s. Vous pouvez écrire {nom}, {titre}, {lien}, {duree} et {fin}."
                    .formatted(place.group())));
      }
    }
  }

  /**
   * The letter one person reads.
   *
   * @param link to their ballot
   * @param leaving where they say they want no more letters
   */
  Letter to(Participant person, Consultation consultation, String link, String leaving) {
    Map<String, String> said =
        Map.of(
            "nom",
            person.name(),
            "titre",
            Letter.oneLine(consultation.title()),
            LINK,
            link,
            "duree",
            French.count(consultation.minutes(), "minute", "minutes"),
            END,
            consultation.closesOn() == null ? "" : French.date(consultation.closesOn()));
    String body =
        filled(text, said)
            + "\n\n--\nPour ne plus recevoir de message sur cette consultation :\n"
            + leaving
            + "\n";
    String line = Letter.oneLine(filled(subject, said));
    // A long name or title must not keep the letter from leaving.
    String shown =
        PlainText.length(line) <= 200
            ? line
            : line.substring(0, line.offsetByCodePoints(0, 90)) + "…";
    return new Letter(person.email(), shown, body, leaving);
  }

  /** Only the places of the text as written: what is put there is not looked at again. */
  private static String filled(String words, Map<String, String> said) {
    String calling = said.getOrDefault("nom", "").isEmpty() ? words.replace(" {nom}", "") : words;
    return PLACE
        .matcher(calling)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Objects.requireNonNullElse(said.get(place.group(1)), place.group())));
  }
}
