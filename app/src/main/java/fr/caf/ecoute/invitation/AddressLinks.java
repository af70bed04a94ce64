package fr.caf.ecoute.invitation;

import fr.caf.ecoute.audience.AllowedDomains;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.mail.Delivery;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Letter;
import fr.caf.ecoute.mail.Post;
import fr.caf.ecoute.web.PublicAddress;
import fr.caf.ecoute.web.RateLimit;
import fr.caf.ecoute.web.Refusal;
import fr.caf.ecoute.web.Tickets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends a link to whoever holds a professional address, and recognises it when it is opened.
 * Nothing is kept meanwhile: the link itself holds the mark of the address, closed, and its end.
 */
@Singleton
public class AddressLinks {
  private static final String PURPOSE = "address link ";

  /** Two hours, and what two clocks may differ by. */
  private static final Duration LIFETIME = Duration.ofMinutes(125);

  private final AllowedDomains domains;
  private final Marks marks;
  private final Tickets tickets;
  private final PublicAddress site;
  private final Post post;
  private final Clock clock;
  private final RateLimit perAddress = RateLimit.of(3, Duration.ofMinutes(30));
  private final RateLimit perConsultation = RateLimit.of(3_000, Duration.ofMinutes(10));

  AddressLinks(
      AllowedDomains domains,
      Marks marks,
      Tickets tickets,
      PublicAddress site,
      Post post,
      Clock clock) {
    this.domains = domains;
    this.marks = marks;
    this.tickets = tickets;
    this.site = site;
    this.post = post;
    this.clock = clock;
  }

  /** The words around a link. */
  public record Words(String subject, String text) {}

  public boolean allow(Consultation consultation, EmailAddress address) {
    return domains.allow(consultation, address);
  }

  public List<String> domains(Consultation consultation) {
    return domains.of(consultation);
  }

  /**
   * Sends a link, whether the address has its ballot or not, and whether its mailbox exists or not:
   * who asks learns nothing of either. After three links in half an hour, no more are sent.
   *
   * @param words what the letter says around the link it is told
   * @return false when no letter can leave now, which is no fault of the address
   * @throws Refusal 429 when far too many are asked for
   */
  public boolean send(
      Consultation consultation, EmailAddress address, Function<String, Words> words) {
    if (!post.isOn()) {
      return false;
    }
    Mark mark = mark(consultation, address);
    perConsultation.take(consultation.id().toString());
    if (!isFirst(mark)) {
      return true;
    }
    String ticket =
        tickets.write(purpose(consultation), mark.hash(), clock.instant().plus(LIFETIME));
    String link = site.link("/consultations/" + consultation.slug() + "/lien/" + ticket);
    Words said = words.apply(link);
    Letter letter = new Letter(address, Letter.oneLine(said.subject()), said.text(), null);
    boolean handed = post.send(letter) != Delivery.LATER;
    if (!handed) {
      perAddress.giveBack(mark.hash());
    }
    return handed;
  }

  /** Whose link this is; nobody's when it was cut, made up, is past or of another consultation. */
  public Optional<Mark> read(Consultation consultation, String ticket) {
    return tickets.read(purpose(consultation), ticket, clock.instant()).map(Mark::new);
  }

  private boolean isFirst(Mark mark) {
    try {
      perAddress.take(mark.hash());
      return true;
    } catch (Refusal tooMany) {
      return false;
    }
  }

  /**
   * What follows a {@code +} is the same person: else each would have as many ballots as they like.
   * Dots are kept, for two colleagues may differ by one.
   */
  private Mark mark(Consultation consultation, EmailAddress address) {
    String value = address.value();
    int at = value.lastIndexOf('@');
    int plus = value.indexOf('+');
    String person = plus > 0 && plus < at ? value.substring(0, plus) + value.substring(at) : value;
    return marks.of(consultation, Mark.Way.ADDRESS, person);
  }

  private static String purpose(Consultation consultation) {
    return PURPOSE + consultation.id();
  }
}
