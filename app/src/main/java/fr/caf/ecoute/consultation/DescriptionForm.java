package fr.caf.ecoute.consultation;

import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import fr.caf.ecoute.web.French;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a facilitator typed about a consultation, kept as it is until every field is right. */
record DescriptionForm(
    String title,
    String summary,
    String purpose,
    String outcome,
    String minutes,
    String audience,
    String access,
    String closesOn) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 500;
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST_MINUTES = 120;

  static DescriptionForm empty() {
    return new DescriptionForm(
        "", "", "", "", "5", Audience.PUBLIC.name(), Access.OPEN_TO_ALL.name(), "");
  }

  static DescriptionForm read(Form form) {
    return new DescriptionForm(
        PlainText.clean(form.text("titre")),
        PlainText.clean(form.text("resume")),
        PlainText.clean(form.text("pourquoi")),
        PlainText.clean(form.text("devenir")),
        form.text("duree"),
        form.text("public"),
        form.text("acces"),
        form.text("cloture"));
  }

  static DescriptionForm of(Description said) {
    return new DescriptionForm(
        said.title(),
        said.summary(),
        said.purpose(),
        said.outcome(),
        String.valueOf(said.minutes()),
        said.audience().name(),
        said.access().name(),
        said.closesOn() == null ? "" : said.closesOn().toString());
  }

  /** A radio button. */
  record Option(String code, String label, String hint, boolean checked) {}

  public List<Option> audienceOptions() {
    return List.of(
        new Option(
            Audience.PUBLIC.name(),
            "Tout public",
            "Allocataires, habitants, partenaires.",
            audience.equals(Audience.PUBLIC.name())),
        new Option(
            Audience.AGENTS.name(),
            "Les agents",
            "Moins de 10 réponses à une question : le chiffre n’est pas montré.",
            audience.equals(Audience.AGENTS.name())));
  }

  /** Those offered, and the one it has. */
  List<Option> accessOptions(Set<Access> offered) {
    return accessOptions().stream()
        .filter(option -> option.checked || offered.contains(Access.valueOf(option.code)))
        .toList();
  }

  private List<Option> accessOptions() {
    return Stream.of(Access.values())
        .map(one -> new Option(one.name(), label(one), hint(one), access.equals(one.name())))
        .toList();
  }

  private static String label(Access access) {
    return switch (access) {
      case OPEN_TO_ALL -> "Ouvert à tous";
      case COMMON_CODE -> "Avec un code commun";
      case PROFESSIONAL_ADDRESS -> "Par adresse professionnelle";
      case PERSONAL_INVITATION -> "Sur invitation personnelle";
      case OPENID_CONNECT -> "Avec une connexion";
    };
  }

  private static String hint(Access access) {
    return switch (access) {
      case OPEN_TO_ALL -> "La consultation figure sur la page d’accueil.";
      case COMMON_CODE ->
          "Le même code pour tous, à transmettre vous-même. La consultation n’est listée nulle"
              + " part.";
      case PROFESSIONAL_ADDRESS ->
          "Chacun demande un lien, envoyé à son adresse d’un domaine que vous autorisez. Un"
              + " bulletin par adresse.";
      case PERSONAL_INVITATION ->
          "Vous importez une liste, et chaque personne reçoit son lien. Un bulletin par personne ;"
              + " les relances vont à celles qui n’ont pas le leur.";
      case OPENID_CONNECT ->
          "Chaque personne s’identifie une fois avec le compte de son organisme. La plateforme ne"
              + " reçoit pas son nom.";
    };
  }

  /** With what may no longer change put back, whatever the browser sent. */
  DescriptionForm keeping(Description promised) {
    return new DescriptionForm(
        title,
        summary,
        promised.purpose(),
        promised.outcome(),
        minutes,
        promised.audience().name(),
        promised.access().name(),
        closesOn);
  }

  /** As {@link #problems}, but a last day that was there already may have passed since. */
  List<FieldProblem> problemsSince(Description before, LocalDate today) {
    boolean sameDay = closesOn.equals(of(before).closesOn);
    return (sameDay ? closing("") : this).problems(today);
  }

  private DescriptionForm closing(String day) {
    return new DescriptionForm(title, summary, purpose, outcome, minutes, audience, access, day);
  }

  List<FieldProblem> problems(LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    if (title.isEmpty()) {
      problems.add(new FieldProblem("titre", "Donnez un titre à la consultation."));
    }
    limit(problems, "titre", title, LONGEST_TITLE);
    limit(problems, "resume", summary, LONGEST_SUMMARY);
    limit(problems, "pourquoi", purpose, LONGEST_TEXT);
    limit(problems, "devenir", outcome, LONGEST_TEXT);
    if (readMinutes().isEmpty()) {
      problems.add(
          new FieldProblem(
              "duree",
              "Écrivez une durée en minutes, de 1 à " + MOST_MINUTES + ", par exemple 8."));
    }
    checkAudience(problems);
    checkClosing(problems, today);
    return problems;
  }

  /** What was typed, once {@link #problems} finds none. */
  Description description() {
    return new Description(
        title,
        summary,
        purpose,
        outcome,
        readMinutes().orElseThrow(),
        find(Audience.values(), audience).orElseThrow(),
        find(Access.values(), access).orElseThrow(),
        closesOn.isEmpty() ? null : LocalDate.parse(closesOn));
  }

  private void checkAudience(List<FieldProblem> problems) {
    Optional<Audience> whom = find(Audience.values(), audience);
    Optional<Access> how = find(Access.values(), access);
    if (whom.isEmpty()) {
      problems.add(new FieldProblem("public", "Choisissez à qui la consultation s'adresse."));
    }
    if (how.isEmpty()) {
      problems.add(new FieldProblem("acces", "Choisissez comment on accède à la consultation."));
    }
    if (whom.isPresent() && how.isPresent() && !whom.get().allows(how.get())) {
      problems.add(
          new FieldProblem(
              "acces",
              "Une consultation d'agents n'est pas ouverte à tous : choisissez un code commun, les"
                  + " adresses professionnelles ou l'invitation personnelle."));
    }
  }

  private void checkClosing(List<FieldProblem> problems, LocalDate today) {
    if (closesOn.isEmpty()) {
      return;
    }
    LocalDate day = readDay(closesOn);
    if (day == null) {
      problems.add(
          new FieldProblem("cloture", "Écrivez une date qui existe, par exemple 2026-12-31."));
    } else if (day.isBefore(today)) {
      problems.add(
          new FieldProblem(
              "cloture", "Cette date est passée : choisissez aujourd'hui ou plus tard."));
    } else if (day.isAfter(today.plusYears(5))) {
      problems.add(
          new FieldProblem(
              "cloture", "Choisissez une date d'ici au " + French.date(today.plusYears(5)) + "."));
    }
  }

  private Optional<Integer> readMinutes() {
    return minutes.matches("[0-9]{1,3}")
        ? Optional.of(Integer.valueOf(minutes)).filter(n -> n >= 1 && n <= MOST_MINUTES)
        : Optional.empty();
  }

  private static @Nullable LocalDate readDay(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static void limit(List<FieldProblem> problems, String field, String text, int most) {
    int length = PlainText.length(text);
    if (length > most) {
      problems.add(
          new FieldProblem(
              field,
              "Votre texte fait %s. Le maximum est %s."
                  .formatted(
                      French.count(length, "caractère", "caractères"), French.number(most))));
    }
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
    return List.of(values).stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
