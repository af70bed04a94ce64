package fr.caf.ecoute.consultation;

import fr.caf.ecoute.outside.openid.Recognition;
import fr.caf.ecoute.web.FieldProblem;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways of obtaining a ballot that this platform is set up for. */
@Singleton
class AccessWays {
  private final Recognition recognition;

  AccessWays(@Named("respondents") Recognition recognition) {
    this.recognition = recognition;
  }

  Set<Access> offered() {
    return Arrays.stream(Access.values())
        .filter(this::isOffered)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Access.class)));
  }

  private boolean isOffered(Access access) {
    return switch (access) {
      case OPEN_TO_ALL, COMMON_CODE, PROFESSIONAL_ADDRESS, PERSONAL_INVITATION -> true;
      case OPENID_CONNECT -> recognition.isOn();
    };
  }

  /** What a browser sends without having been offered it. */
  List<FieldProblem> problems(DescriptionForm typed) {
    return Arrays.stream(Access.values())
        .filter(access -> access.name().equals(typed.access()))
        .filter(access -> !isOffered(access))
        .map(
            access ->
                new FieldProblem(
                    "acces",
                    "Aucun fournisseur d'identité n'est réglé sur cette plateforme : choisissez"
                        + " un autre accès."))
        .toList();
  }
}
