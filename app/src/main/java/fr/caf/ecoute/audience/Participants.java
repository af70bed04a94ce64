package fr.caf.ecoute.audience;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The list of the people a consultation invites. */
@Singleton
public class Participants {
  private static final int BATCH = 1_000;

  private final ParticipantRepository participants;
  private final Consultations consultations;

  Participants(ParticipantRepository participants, Consultations consultations) {
    this.participants = participants;
    this.consultations = consultations;
  }

  /** What came of a list: the people who are new, and those it says something new of. */
  public record Change(List<Participant> added, List<Participant> updated) {}

  public Optional<Participant> find(UUID id) {
    return participants.findById(id);
  }

  /** Somebody of the list whose name is known, to show what a letter looks like. */
  public Optional<Participant> example(Consultation consultation) {
    return participants.findNamed(consultation.id());
  }

  public Optional<Participant> find(Consultation consultation, EmailAddress address) {
    return participants.findByConsultationIdAndAddress(consultation.id(), address.value());
  }

  /** All of them, by their address. */
  public Map<String, Participant> byAddress(Consultation consultation) {
    Map<String, Participant> all = new HashMap<>();
    participants
        .findByConsultationId(consultation.id())
        .forEach(one -> all.put(one.address(), one));
    return all;
  }

  public long count(Consultation consultation) {
    return participants.countByConsultationId(consultation.id());
  }

  /** How many letters can go to. */
  public long reachable(Consultation consultation) {
    return participants.countByConsultationIdAndState(
        consultation.id(), Participant.State.REACHABLE);
  }

  public List<SegmentCount> bySegment(Consultation consultation) {
    return participants.countBySegment(consultation.id());
  }

  List<Participant> search(Consultation consultation, String words, int size, int skipped) {
    return participants.search(consultation.id(), words.toLowerCase(Locale.ROOT), size, skipped);
  }

  long countFound(Consultation consultation, String words) {
    return participants.countFound(consultation.id(), words.toLowerCase(Locale.ROOT));
  }

  /** As {@link #byAddress}; nobody else changes the list until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Participant> locked(Consultation consultation) {
    consultations.change(consultation.slug(), same -> same);
    return byAddress(consultation);
  }

  /** Adds people, and keeps what is newly said of others. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Change change) {
    inBatches(change.added(), participants::saveAll);
    inBatches(change.updated(), participants::updateAll);
  }

  /** Adds one person, or keeps what is newly said of them; says whether they are new. */
  @Transactional
  public boolean put(Consultation consultation, EmailAddress address, String name, String segment) {
    consultations.change(consultation.slug(), same -> same);
    Participant there = find(consultation, address).orElse(null);
    if (there == null) {
      participants.save(Participant.of(consultation, address, name, segment));
      return true;
    }
    participants.updateAll(List.of(there.updated(name, segment)));
    return false;
  }

  private static void inBatches(List<Participant> all, Consumer<List<Participant>> batch) {
    for (int i = 0; i < all.size(); i += BATCH) {
      batch.accept(all.subList(i, Math.min(i + BATCH, all.size())));
    }
  }

  /**
   * Takes a person off the list. The ballot they may have obtained stays theirs. Whoever wants no
   * more letters stays, so that a newer list does not write to them again.
   */
  public boolean remove(Consultation consultation, UUID id) {
    return participants.delete(consultation.id(), id) == 1;
  }

  /** Takes everyone off it, but those who want no more letters; says how many. */
  public int empty(Consultation consultation) {
    return participants.deleteAllWrittenTo(consultation.id());
  }

  /** Forgets everyone, at the end of what was promised. */
  public int forget(Consultation consultation) {
    return participants.deleteAll(consultation.id());
  }

  /** No such mailbox: no letter goes there any more. */
  public void bounced(Participant participant) {
    participants.mark(participant.id(), Participant.State.BOUNCED);
  }

  /** The same for addresses the team was told of; says how many are in the list. */
  @Transactional
  public int bounced(Consultation consultation, Collection<EmailAddress> addresses) {
    return addresses.stream()
        .flatMap(address -> find(consultation, address).stream())
        .mapToInt(one -> participants.mark(one.id(), Participant.State.BOUNCED))
        .sum();
  }

  /** The address is right after all. */
  void restore(Consultation consultation, UUID id) {
    Participant theirs =
        find(id)
            .filter(one -> one.consultationId().equals(consultation.id()))
            .orElseThrow(Refusal::notFound);
    participants.restore(theirs.id());
  }

  /** They want no more letters, whoever writes their address again. */
  public void optOut(Participant participant) {
    participants.mark(participant.id(), Participant.State.OPTED_OUT);
  }
}
