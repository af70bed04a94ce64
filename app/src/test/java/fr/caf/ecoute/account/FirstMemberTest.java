package fr.caf.ecoute.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.OnH2;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstMemberTest implements OnH2 {
  @Test
  void anEmptyPlatformGetsTheMemberItsEnvironmentNames() {
    try (ApplicationContext platform = start(getProperties(), "une longue phrase")) {
      assertThat(platform.getBean(MemberRepository.class).findAll())
          .extracting(Member::email, Member::role)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple("admin@caf.example", Role.ADMINISTRATOR));
    }
  }

  @Test
  void aPlatformThatHasAMemberIsLeftAsItIs() {
    Map<String, String> database = getProperties();
    List<Member> before;
    try (ApplicationContext platform = start(database, "une longue phrase")) {
      before = platform.getBean(MemberRepository.class).findAll();
    }
    try (ApplicationContext platform = start(database, "une tout autre phrase")) {
      assertThat(platform.getBean(MemberRepository.class).findAll()).isEqualTo(before);
    }
  }

  @Test
  void aWeakPasswordKeepsThePlatformFromStarting() {
    Map<String, String> database = getProperties();
    assertThatThrownBy(() -> start(database, "court"))
        .rootCause()
        .hasMessageContaining("au moins 12 caractères");
  }

  private static ApplicationContext start(Map<String, String> database, String password) {
    Map<String, Object> settings = new HashMap<>(database);
    settings.put("ecoute.admin.email", "Admin@caf.example");
    settings.put("ecoute.admin.password", password);
    return ApplicationContext.run(settings);
  }
}
