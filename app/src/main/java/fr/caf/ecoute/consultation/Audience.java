package fr.caf.ecoute.consultation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Whom a consultation is for, and how much care their anonymity takes. */
public enum Audience {
  /** Anyone: allocataires, residents, partners. */
  PUBLIC {
    @Override
    public int smallestGroup() {
      return 5;
    }

    @Override
    public LocalDate coarse(LocalDate day) {
      return day;
    }
  },
  /** The agents of the Caf: few, and known to each other. */
  AGENTS {
    @Override
    public int smallestGroup() {
      return 10;
    }

    @Override
    public LocalDate coarse(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
  };

  /** Under this many people, a figure is not shown. */
  public abstract int smallestGroup();

  /** A consultation among agents is never open to all. */
  public boolean allows(Access access) {
    return this == PUBLIC || access != Access.OPEN_TO_ALL;
  }

  /** The date a response may carry: its day for the public, the Monday of its week for agents. */
  public abstract LocalDate coarse(LocalDate day);
}
