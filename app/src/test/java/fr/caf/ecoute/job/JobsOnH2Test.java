package fr.caf.ecoute.job;

import fr.caf.ecoute.OnH2;
import java.util.Map;

class JobsOnH2Test extends JobsContract implements OnH2 {
  @Override
  Map<String, String> database() {
    return getProperties();
  }
}
