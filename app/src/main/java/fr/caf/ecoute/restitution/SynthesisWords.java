package fr.caf.ecoute.restitution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.UUID;

/**
 * What the facilitator writes by hand.
 *
 * @param essentials one point a line
 */
@MappedEntity
public record SynthesisWords(@Id UUID consultationId, String introduction, String essentials) {
  /** "L'essentiel en 5 points". */
  public static final int POINTS = 5;

  static final int LONGEST_INTRODUCTION = 5_000;
  static final int LONGEST_POINT = 300;

  public static SynthesisWords of(UUID consultation, String introduction, List<String> essentials) {
    List<String> said =
        essentials.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (said.size() > POINTS) {
      throw new IllegalArgumentException("more than " + POINTS + " points: " + said.size());
    }
    return new SynthesisWords(
        consultation,
        introduction.strip(),
        String.join("\n", said.stream().map(one -> one.replaceAll("\\s+", " ")).toList()));
  }

  static SynthesisWords none(UUID consultation) {
    return new SynthesisWords(consultation, "", "");
  }

  List<String> paragraphs() {
    return introduction.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  List<String> points() {
    return essentials.lines().toList();
  }
}
