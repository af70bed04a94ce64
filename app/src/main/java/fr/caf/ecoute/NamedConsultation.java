package fr.caf.ecoute;

import fr.caf.ecoute.analysis.cli.BadInput;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import io.micronaut.context.ApplicationContext;
import java.util.List;

/** The consultation a command is about, as it was typed. */
record NamedConsultation(ApplicationContext context, String slug) {
  /** Once it has been published; what to type instead otherwise. */
  Consultation published() {
    ConsultationRepository consultations = context.getBean(ConsultationRepository.class);
    Consultation found = consultations.findBySlug(slug).orElseThrow(() -> unknown(consultations));
    if (found.publishedVersion() == null) {
      throw new BadInput(
          "La consultation « "
              + slug
              + " » n’a pas encore été ouverte : elle n’a pas de questionnaire publié.");
    }
    return found;
  }

  private BadInput unknown(ConsultationRepository consultations) {
    List<String> known =
        consultations.findAllOrderByCreatedAtDesc().stream().map(Consultation::slug).toList();
    return new BadInput(
        "Aucune consultation ne s’appelle « "
            + slug
            + " ». "
            + (known.isEmpty()
                ? "La base n’en contient aucune."
                : "Il y a : " + String.join(", ", known) + "."));
  }
}
