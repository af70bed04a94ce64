package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.OnPostgres;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;

@MicronautTest(transactional = false)
class MailingsOnPostgresTest extends MailingsContract implements OnPostgres {
  @Override
  public Map<String, String> getProperties() {
    return withMail(OnPostgres.super.getProperties());
  }
}
