package fr.caf.ecoute.analysis;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented answers about family life, on a few subjects a test can look for. */
public final class InventedAnswers {
  /** The question they answer. */
  public static final String QUESTION = "Que faut-il changer pour mieux vous accompagner ?";

  private static final List<List<String>> OPENINGS =
      List.of(
          List.of(
              "Il faut plus de places en crèche",
              "Les places en crèche sont trop rares",
              "On ne trouve aucune place en crèche",
              "Ouvrez des places en crèche"),
          List.of(
              "L'attente au téléphone est interminable",
              "Au téléphone personne ne répond",
              "Trop d'attente au téléphone",
              "Un conseiller au téléphone serait utile"),
          List.of(
              "Le site internet est trop compliqué",
              "Simplifiez le site internet",
              "Je me perds sur le site internet",
              "Le site internet tombe souvent en panne"),
          List.of(
              "La cantine coûte trop cher",
              "Le prix de la cantine augmente chaque année",
              "Baissez le prix de la cantine",
              "La cantine devrait être gratuite"),
          List.of(
              "Les bus ne passent plus le soir",
              "Il manque un bus vers le village",
              "Remettez un arrêt de bus près du village",
              "Sans bus, le village est isolé"),
          List.of(
              "Le versement de l'aide au logement tarde",
              "Mon aide au logement a été suspendue",
              "L'aide au logement arrive avec retard",
              "Le calcul de l'aide au logement est opaque"));

  private static final List<List<String>> ENDINGS =
      List.of(
          List.of(
              "surtout pour les bébés",
              "car la nounou est hors de prix",
              "et les horaires de la crèche sont courts",
              "dans notre quartier de jeunes parents"),
          List.of(
              "quand on appelle un conseiller",
              "malgré vingt minutes de musique",
              "aux heures de bureau",
              "et l'appel coupe sans réponse"),
          List.of(
              "avec son mot de passe perdu",
              "pour envoyer un document",
              "surtout pour les personnes âgées",
              "et le formulaire en ligne plante"),
          List.of(
              "pour une famille de trois enfants",
              "et les repas sont mauvais",
              "avec un seul salaire",
              "alors que le menu reste pauvre"),
          List.of(
              "et je n'ai pas de voiture",
              "pour aller au marché",
              "après dix-huit heures",
              "depuis la fermeture de la ligne"),
          List.of(
              "et le loyer n'attend pas",
              "depuis mon déménagement",
              "alors que mon loyer a augmenté",
              "après un changement de situation"));

  private InventedAnswers() {}

  /**
   * How many subjects there are; answer number {@code i} is about subject {@code i % subjects()}.
   */
  public static int subjects() {
    return OPENINGS.size();
  }

  /** Answers with ids {@code r0000}, {@code r0001}… the same every time. */
  public static List<Verbatim> of(int number) {
    Random random = new Random(11);
    List<Verbatim> answers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int subject = i % subjects();
      String text = sentence(random, subject);
      if (random.nextInt(5) == 0) {
        text += " " + sentence(random, random.nextInt(subjects()));
      }
      answers.add(new Verbatim("r%04d".formatted(i), text));
    }
    return answers;
  }

  private static String sentence(Random random, int subject) {
    List<String> endings = ENDINGS.get(subject);
    String first = OPENINGS.get(subject).get(random.nextInt(4));
    return first
        + " "
        + endings.get(random.nextInt(4))
        + ", "
        + endings.get(random.nextInt(4))
        + ".";
  }
}
