package fr.caf.ecoute.job;

import fr.caf.ecoute.OnPostgres;
import java.util.Map;

class JobsOnPostgresTest extends JobsContract implements OnPostgres {
  @Override
  Map<String, String> database() {
    return getProperties();
  }
}
