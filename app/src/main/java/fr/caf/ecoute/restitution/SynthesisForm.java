package fr.caf.ecoute.restitution;

import fr.caf.ecoute.web.FieldProblem;
import fr.caf.ecoute.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The introduction and the essential points, as they were typed. */
record SynthesisForm(String introduction, List<String> points) {

  static SynthesisForm of(Form form) {
    return new SynthesisForm(
        form.text("introduction"),
        IntStream.rangeClosed(1, SynthesisWords.POINTS)
            .mapToObj(number -> form.text("point_" + number))
            .toList());
  }

  static SynthesisForm of(SynthesisWords words) {
    List<String> said = words.points();
    return new SynthesisForm(
        words.introduction(),
        IntStream.range(0, SynthesisWords.POINTS)
            .mapToObj(number -> number < said.size() ? said.get(number) : "")
            .toList());
  }

  SynthesisWords words(UUID consultation) {
    return SynthesisWords.of(consultation, introduction, points);
  }

  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    Length.check(problems, "introduction", introduction, SynthesisWords.LONGEST_INTRODUCTION);
    for (int i = 0; i < points.size(); i++) {
      Length.check(problems, "point_" + (i + 1), points.get(i), SynthesisWords.LONGEST_POINT);
    }
    return problems;
  }
}
