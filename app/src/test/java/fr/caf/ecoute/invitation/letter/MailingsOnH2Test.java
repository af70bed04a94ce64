package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.OnH2;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;

@MicronautTest(transactional = false)
class MailingsOnH2Test extends MailingsContract implements OnH2 {
  @Override
  public Map<String, String> getProperties() {
    return withMail(OnH2.super.getProperties());
  }
}
