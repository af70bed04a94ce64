package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a member may do with one consultation, and which seats hold it. This is the only table of
 * rights there is; administrators hold them all, everywhere.
 */
public enum Right {
  /** See that it exists, read its questionnaire and what the team says of it. */
  READ(Role.FACILITATOR, Role.REVIEWER, Role.ANALYST),
  /** Comment, try, agree to the questionnaire. */
  REVIEW(Role.FACILITATOR, Role.REVIEWER),
  /** Change the questionnaire and the description. */
  EDIT(Role.FACILITATOR),
  /** Open, close, correct, invite, key in, import. */
  RUN(Role.FACILITATOR),
  /** See participation and results. */
  RESULTS(Role.FACILITATOR, Role.ANALYST),
  /** Read verbatims, work on themes and on the synthesis. */
  ANALYSE(Role.FACILITATOR, Role.ANALYST),
  /** Take away responses one by one: whoever has the file is no longer held by the platform. */
  EXPORT(Role.FACILITATOR),
  /** Publish the synthesis and make commitments. */
  PUBLISH(Role.FACILITATOR),
  /** Say who has a seat, how long things are kept, read the consultation's journal. */
  MANAGE(Role.FACILITATOR);

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Role> seats;

  Right(Role... seats) {
    this.seats = EnumSet.copyOf(Arrays.asList(seats));
  }

  public boolean isHeldBy(Role role) {
    return role == Role.ADMINISTRATOR || seats.contains(role);
  }

  /** Everything {@code role} may do. */
  static Set<Right> of(Role role) {
    return Arrays.stream(values())
        .filter(right -> right.isHeldBy(role))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }

  /** As templates ask for it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
