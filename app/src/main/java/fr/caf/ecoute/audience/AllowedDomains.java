package fr.caf.ecoute.audience;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.mail.EmailAddress;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whose professional addresses may ask for a link. */
@Singleton
public class AllowedDomains {
  private final AllowedDomainRepository domains;
  private final Consultations consultations;

  AllowedDomains(AllowedDomainRepository domains, Consultations consultations) {
    this.domains = domains;
    this.consultations = consultations;
  }

  /** In alphabetical order. */
  public List<String> of(Consultation consultation) {
    return domains.findByConsultationIdOrderByDomain(consultation.id()).stream()
        .map(AllowedDomain::domain)
        .toList();
  }

  /** Whether the address is of one of them, to the letter. */
  public boolean allow(Consultation consultation, EmailAddress address) {
    return of(consultation).contains(address.domain());
  }

  @Transactional
  public void replace(Consultation consultation, List<String> allowed) {
    consultations.change(consultation.slug(), same -> same);
    domains.deleteByConsultationId(consultation.id());
    domains.saveAll(
        allowed.stream()
            .distinct()
            .map(domain -> new AllowedDomain(UUID.randomUUID(), consultation.id(), domain))
            .toList());
  }
}
