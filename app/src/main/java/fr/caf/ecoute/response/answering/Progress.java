package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.questionnaire.Page;
import fr.caf.ecoute.questionnaire.Path;

/** "Étape 2 sur 6": the pages on this person's way, and the check page at the end. */
record Progress(int step, int total) {
  static Progress at(Page page, Path path) {
    return new Progress(path.position(page), path.count() + 1);
  }

  static Progress atTheEnd(Path path) {
    return new Progress(path.count() + 1, path.count() + 1);
  }
}
