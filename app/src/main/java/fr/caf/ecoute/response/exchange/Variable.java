package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Question;

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
