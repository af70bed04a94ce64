package fr.caf.ecoute.questionnaire.lint;

/** Where something is to be mended. */
public sealed interface Place {

  /** The page of the builder where it is mended, under the consultation's own address. */
  String address();

  /** The questionnaire as a whole. */
  record Whole() implements Place {
    @Override
    public String address() {
      return "questionnaire";
    }
  }

  /** Its words in another language. */
  record Languages() implements Place {
    @Override
    public String address() {
      return "questionnaire/langues";
    }
  }

  /** A section. */
  record OfSection(String section) implements Place {
    @Override
    public String address() {
      return "questionnaire/parties/" + section;
    }
  }

  /** A question. */
  record OfQuestion(String question) implements Place {
    @Override
    public String address() {
      return "questionnaire/questions/" + question;
    }
  }

  /** A choice, a row or a column of a question. */
  record OfChoice(String question, String choice) implements Place {
    @Override
    public String address() {
      return "questionnaire/questions/" + question + "#" + choice;
    }
  }
}
