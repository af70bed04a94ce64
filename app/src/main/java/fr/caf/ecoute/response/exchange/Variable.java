package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Territory;

/** What one column of a file of responses means. */
public sealed interface Variable {

  /** How the column is called in our own files. */
  String name();

  /** How a facilitator recognises it in a list. */
  String label();

  /** Something said in answer to a question. */
  sealed interface OfQuestion extends Variable {
    Question question();
  }

  /** The answer itself; the choices of a multiple choice are separated by a bar. */
  record WholeAnswer(Question question) implements OfQuestion {
    @Override
    public String name() {
      return question.code();
    }

    @Override
    public String label() {
      return question.label();
    }
  }

  /** 1 when the choice is ticked, 0 when it is not. */
  record TickedChoice(MultipleChoice question, Choice choice) implements OfQuestion {
    @Override
    public String name() {
      return question.code() + "__" + choice.code();
    }

    @Override
    public String label() {
      return question.label() + " – case « " + choice.label() + " »";
    }
  }

  /** The words beside "Autre, précisez". */
  record SpecifiedText(Question question, Choice choice, String name) implements OfQuestion {
    @Override
    public String label() {
      return question.label() + " – précision de « " + choice.label() + " »";
    }
  }

  /** How one row of a grid is rated: the code of a column. */
  record RatedRow(RatingGrid question, Choice row) implements OfQuestion {
    @Override
    public String name() {
      return question.code() + "__" + row.code();
    }

    @Override
    public String label() {
      return question.label() + " – ligne « " + row.label() + " »";
    }
  }

  /** The choice of that rank, counted from 1. */
  record RankedChoice(Ranking question, int rank) implements OfQuestion {
    @Override
    public String name() {
      return question.code() + "__rang_" + rank;
    }

    @Override
    public String label() {
      return question.label() + " – rang " + rank;
    }
  }

  /** What the place is called, beside its code. */
  record PlaceName(Territory question) implements OfQuestion {
    @Override
    public String name() {
      return question.code() + "__nom";
    }

    @Override
    public String label() {
      return question.label() + " – nom du lieu";
    }
  }

  /** The day a response was given. */
  record ReceivedOn() implements Variable {
    @Override
    public String name() {
      return "_recue_le";
    }

    @Override
    public String label() {
      return "Date de la réponse";
    }
  }
}
