package fr.caf.ecoute.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The administrator of a platform that has no member yet, as its environment names them ({@code
 * ECOUTE_ADMIN_EMAIL}, {@code ECOUTE_ADMIN_PASSWORD}, {@code ECOUTE_ADMIN_NAME}). Once there is a
 * member, these settings do nothing: they cannot be used to take an account over.
 */
@Singleton
class FirstMember implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(FirstMember.class);

  private final MemberRepository members;
  private final String email;
  private final String password;
  private final String name;

  FirstMember(
      MemberRepository members,
      @Value("${ecoute.admin.email:}") String email,
      @Value("${ecoute.admin.password:}") String password,
      @Value("${ecoute.admin.name:Administrateur}") String name) {
    this.members = members;
    this.email = email;
    this.password = password;
    this.name = name;
  }

  /**
   * Adds them.
   *
   * @throws IllegalStateException when the settings cannot make a safe account: better not start
   */
  @Override
  public void onApplicationEvent(StartupEvent event) {
    if (email.isBlank() || members.count() > 0) {
      return;
    }
    try {
      members.save(Member.named(name, email, Role.ADMINISTRATOR, new Password(password)));
    } catch (ConstraintViolationException wrong) {
      throw new IllegalStateException(
          "ECOUTE_ADMIN_EMAIL n’est pas une adresse électronique.", wrong);
    } catch (IllegalArgumentException weak) {
      throw new IllegalStateException("ECOUTE_ADMIN_PASSWORD : " + weak.getMessage(), weak);
    }
    LOG.info("first member created from the environment");
  }
}
