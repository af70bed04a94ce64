package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.field.ShownProblem;
import fr.caf.ecoute.web.PageLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one gives a professional address to receive a link.
 *
 * @param sent whether a link was asked for: the same page whatever the address
 */
record AddressPage(
    PageLanguage language,
    List<Reading.Link> languages,
    String consultationTitle,
    String domains,
    boolean welcoming,
    boolean sent,
    String typed,
    @Nullable String problem,
    List<ShownProblem> problems,
    String action,
    String consultationAddress) {
  static final String FIELD = "adresse";

  static AddressPage of(
      Reading reading,
      List<String> domains,
      boolean welcoming,
      boolean sent,
      String typed,
      @Nullable String problem) {
    Address address = Address.of(reading.consultation());
    return new AddressPage(
        reading.pageLanguage(),
        reading.others(address.link()),
        reading.say("title").words(),
        String.join(", ", domains),
        welcoming,
        sent,
        typed,
        problem,
        problem == null ? List.of() : List.of(new ShownProblem(FIELD, problem)),
        address.link(),
        reading.in(address.consultation()));
  }
}
