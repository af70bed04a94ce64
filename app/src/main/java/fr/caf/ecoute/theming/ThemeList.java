package fr.caf.ecoute.theming;

import fr.caf.ecoute.theming.ThemesPage.Group;
import fr.caf.ecoute.theming.ThemesPage.HeadingsChoice;
import fr.caf.ecoute.theming.ThemesPage.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The themes of a question as a list: those that stand, gathered under the headings asked for, then
 * the others.
 */
record ThemeList(
    CodedQuestion question, ThemesAddress address, ThemeView view, int number, ThemesQuery query) {

  /** The theme that is read: the one asked for, or the first that someone carries. */
  Optional<Theme> first() {
    return Stream.concat(
            headings().stream().flatMap(heading -> heading.themes().stream()),
            question.boxes().stream())
        .filter(theme -> question.size(theme) > 0)
        .findFirst();
  }

  /** Nothing when there is no choice. */
  @Nullable HeadingsChoice choice(@Nullable Theme chosen) {
    List<Integer> numbers = question.families().numbers();
    return numbers.size() < 2
        ? null
        : new HeadingsChoice(
            address.place(),
            number,
            numbers.getFirst(),
            numbers.getLast(),
            query.words(),
            chosen == null ? "" : chosen.code());
  }

  List<Group> groups(@Nullable Theme chosen) {
    return Stream.of(
            new Group(
                "Thèmes",
                "La machine propose, vous décidez.",
                lines(headings(), chosen),
                question.proposed().isEmpty() ? null : address.acceptations()),
            plain("Thèmes écartés", "", question.dismissed(), chosen),
            plain(
                "Sans thème",
                "Ces réponses ne sont ni perdues, ni forcées dans un thème.",
                question.boxes(),
                chosen))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private List<Heading> headings() {
    return question.headings(question.standing(), number);
  }

  private Line line(Heading heading, @Nullable Theme chosen) {
    return new Line(
        heading.family(),
        view.counts(heading),
        ThemeCounts.inOrder(
            heading.themes().stream()
                .map(theme -> view.entry(theme, theme.equals(chosen)))
                .toList(),
            ThemesPage.Entry::counts,
            ThemesPage.Entry::label));
  }

  private Group plain(String name, String advice, List<Theme> themes, @Nullable Theme chosen) {
    List<Heading> alone =
        themes.stream()
            .map(theme -> new Heading(null, List.of(theme), question.size(theme)))
            .toList();
    return new Group(name, advice, lines(alone, chosen), null);
  }

  private List<Line> lines(List<Heading> headings, @Nullable Theme chosen) {
    return ThemeCounts.inOrder(
        headings.stream().map(heading -> line(heading, chosen)).toList(),
        Line::counts,
        line -> line.entries().getFirst().label());
  }
}
