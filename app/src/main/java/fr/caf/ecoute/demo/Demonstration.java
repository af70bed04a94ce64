package fr.caf.ecoute.demo;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.invitation.opening.AccessCodes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets the platform in one or several of the scenarios' states. */
@Singleton
public class Demonstration {
  private final Consulting consulting;
  private final Restituting restituting;
  private final Consultations consultations;
  private final AccessCodes codes;
  private final Inviting inviting;
  private final Clock clock;

  Demonstration(
      Consulting consulting,
      Restituting restituting,
      Consultations consultations,
      AccessCodes codes,
      Inviting inviting,
      Clock clock) {
    this.consulting = consulting;
    this.restituting = restituting;
    this.consultations = consultations;
    this.codes = codes;
    this.inviting = inviting;
    this.clock = clock;
  }

  /** Whether something is there already: what a person did in a demonstration is never erased. */
  public boolean isUnderWay() {
    return !consultations.ofThePlatform().isEmpty();
  }

  /** Plays the scenarios one after the other. */
  public void play(List<Scenario> scenarios) {
    for (Scenario scenario : scenarios) {
      if (scenario == Scenario.PREPARATION) {
        consulting.prepare("accueil");
      }
      for (Edition edition : scenario.editions()) {
        Consultation held = consulting.hold(edition);
        if (scenario == Scenario.RESTITUEE) {
          restituting.restitute(held, edition);
        }
      }
    }
  }

  /** The codes of the private consultations people may answer, each drawn anew, by address. */
  public Map<String, String> freshCodes() {
    Map<String, String> fresh = new LinkedHashMap<>();
    for (Consultation one : consultations.ofThePlatform()) {
      if (one.access() == Access.COMMON_CODE && one.welcomes(clock.instant())) {
        fresh.put(one.slug(), codes.renew(one).words());
      }
    }
    return fresh;
  }

  /** For each consultation by invitation, the link of somebody who may still answer. */
  public List<String> freeLinks() {
    return consultations.ofThePlatform().stream()
        .filter(one -> one.access() == Access.PERSONAL_INVITATION)
        .filter(one -> one.welcomes(clock.instant()))
        .flatMap(one -> inviting.freeLink(one).stream())
        .toList();
  }
}
