package fr.caf.ecoute.demo;

import static fr.caf.ecoute.consultation.Access.COMMON_CODE;
import static fr.caf.ecoute.consultation.Access.OPEN_TO_ALL;
import static fr.caf.ecoute.consultation.Access.PERSONAL_INVITATION;
import static fr.caf.ecoute.consultation.Audience.AGENTS;
import static fr.caf.ecoute.consultation.Audience.PUBLIC;

import java.util.List;
import java.util.Locale;

/** The states in which the platform can be shown; their names are those of the command line. */
public enum Scenario {
  /** A team, and nothing else yet. */
  VIERGE(List.of()),

  /** A consultation the team is still writing, with every kind of question and four languages. */
  PREPARATION(List.of()),

  /** Two consultations people are answering: a public one, and one for agents behind a code. */
  OUVERTE(
      List.of(
          new Edition(
              "ajpp",
              "S’occuper d’un enfant gravement malade : parlons de l’AJPP",
              PUBLIC,
              OPEN_TO_ALL,
              64,
              Edition.Share.FIRST_QUARTER,
              9,
              0),
          new Edition(
              "aidants",
              "Travailler à la Caf et aider un proche",
              AGENTS,
              COMMON_CODE,
              47,
              Edition.Share.FIRST_QUARTER,
              12,
              0))),

  /** Agents invited one by one, from a list: a letter and a reminder left, a part of them came. */
  INVITATIONS(
      List.of(
          new Edition(
              "locaux",
              "Nos bureaux demain : votre avis",
              AGENTS,
              PERSONAL_INVITATION,
              84,
              Edition.Share.ALL,
              12,
              0))),

  /** Those of {@link #OUVERTE} a few months earlier, closed: the verbatims wait to be read. */
  CLOTUREE(
      List.of(
          new Edition(
              "ajpp",
              "AJPP : ce que vivent les parents, printemps 2026",
              PUBLIC,
              OPEN_TO_ALL,
              1_240,
              Edition.Share.THE_REST,
              75,
              12),
          new Edition(
              "aidants",
              "Agents et aidants : première écoute",
              AGENTS,
              COMMON_CODE,
              420,
              Edition.Share.ALL,
              80,
              20))),

  /** An earlier one, whose themes were accepted and whose synthesis is published. */
  RESTITUEE(
      List.of(
          new Edition(
              "ajpp",
              "AJPP : l’expérience de trois Caf",
              PUBLIC,
              OPEN_TO_ALL,
              310,
              Edition.Share.FIRST_QUARTER,
              210,
              170)));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Edition> editions;

  Scenario(List<Edition> editions) {
    this.editions = editions;
  }

  List<Edition> editions() {
    return editions;
  }

  /** As it is typed on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
