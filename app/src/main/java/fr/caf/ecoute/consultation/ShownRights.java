package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.SignedIn;
import fr.caf.ecoute.web.PageFact;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of the office shows of what its reader may do: {@code may.edit}, {@code may.run}… on
 * the consultation its address names, {@code may.create} and {@code may.administer} anywhere.
 */
@Singleton
class ShownRights implements PageFact {
  private static final Pattern ABOUT_ONE = Pattern.compile("/equipe/consultations/([^/?]+).*");

  private final Consultations consultations;

  ShownRights(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public Map<String, Object> on(String path, Authentication person) {
    SignedIn member = SignedIn.of(person);
    Matcher about = ABOUT_ONE.matcher(path);
    Map<String, Boolean> may = new HashMap<>();
    if (about.matches()) {
      consultations.rights(about.group(1), member).forEach(right -> may.put(right.code(), true));
    }
    may.put("create", member.role().mayCreate());
    may.put("administer", member.isAdministrator());
    return Map.of("may", may);
  }
}
