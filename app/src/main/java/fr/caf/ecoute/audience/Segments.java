package fr.caf.ecoute.audience;

import fr.caf.ecoute.consultation.Consultation;
import jakarta.inject.Singleton;
import java.util.SortedMap;
import java.util.TreeMap;

/** The groups the people of a list are in. */
@Singleton
public class Segments {
  private final Participants participants;

  Segments(Participants participants) {
    this.participants = participants;
  }

  /**
   * How many people are in each segment, whatever their state; nobody when there is no list. The
   * empty name is that of the people whose list says none.
   */
  public SortedMap<String, Long> sizes(Consultation consultation) {
    SortedMap<String, Long> sizes = new TreeMap<>();
    participants
        .bySegment(consultation)
        .forEach(one -> sizes.merge(one.segment(), one.people(), Long::sum));
    return sizes;
  }
}
