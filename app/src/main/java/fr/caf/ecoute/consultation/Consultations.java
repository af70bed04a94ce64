package fr.caf.ecoute.consultation;

import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.account.SignedIn;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds consultations as one may see them: what one may not see does not exist. */
@Singleton
public class Consultations {
  private static final Logger LOG = LoggerFactory.getLogger(Consultations.class);

  private final ConsultationRepository consultations;
  private final SeatRepository seats;
  private final FirstReadingRepository readings;
  private final SecurityService members;
  private final Clock clock;
  private final Journal journal;

  Consultations(
      ConsultationRepository consultations,
      SeatRepository seats,
      FirstReadingRepository readings,
      SecurityService members,
      Clock clock,
      Journal journal) {
    this.consultations = consultations;
    this.seats = seats;
    this.readings = readings;
    this.members = members;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * For the member behind this request, drafts included, to do what {@code right} says.
   *
   * @throws Refusal 404 when there is none, when it is not theirs, and when they may not do that:
   *     the three look the same, and take the same look-up
   */
  public Consultation forMember(String slug, Right right) {
    boolean granted = rights(slug).contains(right);
    // Which right a page takes is said here and nowhere else: the table of roles is checked by it.
    LOG.trace("{} {}", granted ? "granted" : "refused", right);
    if (!granted) {
      // Said alike whether or not there is one of that name, as to the member.
      member()
          .ifPresent(one -> LOG.info("{} asked for {} in vain", Member.subject(one.id()), right));
      throw Refusal.notFound();
    }
    return named(slug);
  }

  /** What the member behind this request may do with it; nothing outside of a request. */
  public Set<Right> rights(String slug) {
    return member()
        .map(member -> rights(slug, member))
        .orElseGet(() -> EnumSet.noneOf(Right.class));
  }

  Set<Right> rights(String slug, SignedIn member) {
    return member.isAdministrator()
        ? EnumSet.allOf(Right.class)
        : seats
            .findRole(slug, member.id())
            .map(Right::of)
            .orElseGet(() -> EnumSet.noneOf(Right.class));
  }

  /**
   * For commands, jobs and code that comes after {@link #forMember}: nobody is asked for.
   *
   * @throws Refusal 404
   */
  public Consultation named(String slug) {
    return consultations.findBySlug(slug).orElseThrow(Refusal::notFound);
  }

  /** Those with which the member behind this request may do that, the latest first. */
  public List<Consultation> all(Right right) {
    SignedIn member = member().orElse(null);
    if (member == null) {
      return List.of();
    }
    if (member.isAdministrator()) {
      return ofThePlatform();
    }
    Map<UUID, Role> roles =
        seats.ofMember(member.id()).stream()
            .collect(Collectors.toMap(Seat::consultationId, Seat::role));
    return ofThePlatform().stream()
        .filter(one -> roles.containsKey(one.id()) && right.isHeldBy(roles.get(one.id())))
        .toList();
  }

  /** All of them, the latest first, for commands and jobs: nobody is asked for. */
  public List<Consultation> ofThePlatform() {
    return consultations.findAllOrderByCreatedAtDesc();
  }

  /**
   * Changes one, whatever others are doing to it at the same moment. Nobody is asked for: {@link
   * #forMember} comes first.
   *
   * @throws Refusal 404, or what {@code change} throws; nothing is changed then
   */
  @Transactional
  public Consultation change(String slug, UnaryOperator<Consultation> change) {
    Consultation found = consultations.findBySlugForUpdate(slug).orElseThrow(Refusal::notFound);
    Consultation changed = change.apply(found);
    if (!changed.keepsTheAnonymityOf(found)) {
      throw new IllegalStateException("people answer under the anonymity it opened with");
    }
    if (changed.accepts(clock.instant()) && readings.existsByConsultationId(changed.id())) {
      throw new IllegalStateException("its results were read: no answer comes any more");
    }
    return consultations.update(changed);
  }

  /**
   * For anyone: once it has opened.
   *
   * @throws Refusal 404
   */
  public Consultation forAnyone(String slug) {
    return consultations
        .findBySlug(slug)
        .filter(found -> found.status(clock.instant()) != Status.DRAFT)
        .orElseThrow(Refusal::notFound);
  }

  /**
   * A new one, in preparation, at an address made from its title. Whoever creates it facilitates
   * it.
   */
  @Transactional
  public Consultation create(Description description, String questionnaire) {
    String slug = Slug.of(description.title(), this::isTaken);
    Consultation created =
        consultations.save(Consultation.draft(slug, description, questionnaire, clock.instant()));
    member()
        .ifPresent(
            author ->
                seats.insert(
                    UUID.randomUUID(), created.id(), author.id(), Role.FACILITATOR.name()));
    journal.record("consultation-created", slug, created.title());
    return created;
  }

  /** What the home page may list: never one that is reserved to holders of a code. */
  public List<Consultation> listed() {
    return consultations.findAllOrderByCreatedAtDesc().stream()
        .filter(found -> found.access() == Access.OPEN_TO_ALL)
        .filter(found -> found.status(clock.instant()) != Status.DRAFT)
        .toList();
  }

  private Optional<SignedIn> member() {
    return members.getAuthentication().map(SignedIn::of);
  }

  /** The page where one is created has that address already. */
  private boolean isTaken(String slug) {
    return slug.equals("nouvelle") || consultations.existsBySlug(slug);
  }
}
