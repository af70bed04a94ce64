package fr.caf.ecoute.account;

import fr.caf.ecoute.account.EntryLink.Purpose;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Letter;
import fr.caf.ecoute.mail.Post;
import fr.caf.ecoute.web.PublicAddress;
import fr.caf.ecoute.web.SecretKey;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The letters that carry a link by which a password is chosen. */
@Singleton
public class Forgetting {
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final MemberRepository members;
  private final EntryLinks links;
  private final Post post;
  private final PublicAddress address;
  private final ExecutorService later;

  Forgetting(
      MemberRepository members,
      EntryLinks links,
      Post post,
      PublicAddress address,
      @Named(TaskExecutors.BLOCKING) ExecutorService later) {
    this.members = members;
    this.links = links;
    this.post = post;
    this.address = address;
    this.later = later;
  }

  /** Whether letters can leave. */
  public boolean isPossible() {
    return post.isOn();
  }

  /**
   * Sends a link to whoever has that address, if anyone. Everything happens after the answer: how
   * long it took tells nothing.
   */
  void forgot(String email) {
    later.execute(
        () -> {
          try {
            members
                .findByEmail(Member.normalised(email))
                .filter(Member::isActive)
                .ifPresent(member -> write(member, Purpose.RESET));
          } catch (RuntimeException fault) {
            // Not its message, which may hold the address.
            LOG.error("no link could be sent: {}", fault.getClass().getSimpleName());
          }
        });
  }

  /** The address of the page where the holder of {@code key} chooses a password. */
  public String link(SecretKey key) {
    return address.link("/connexion/lien/" + key.value());
  }

  /** Sends the member a link; says whether the mail server took it. */
  public boolean write(Member member, Purpose purpose) {
    if (!isPossible() || EmailAddress.read(member.email()).isEmpty()) {
      return false;
    }
    String link = link(links.draw(member, purpose));
    Letter letter =
        switch (purpose) {
          case INVITATION ->
              new Letter(
                  member.email(),
                  "Votre accès à La Caf à votre écoute",
                  """
                  Bonjour %s,

                  Un compte a été ouvert pour vous sur la plateforme La Caf à votre écoute.
                  Pour choisir votre mot de passe, ouvrez ce lien dans les 72 heures :

                  %s

                  Il ne fonctionne qu’une fois. Si vous ne savez pas de quoi il s’agit,
                  ne faites rien : sans ce lien, personne ne peut utiliser le compte.
                  """
                      .formatted(Letter.oneLine(member.name()), link));
          case RESET ->
              new Letter(
                  member.email(),
                  "Choisir un nouveau mot de passe",
                  """
                  Bonjour %s,

                  Vous avez demandé un nouveau mot de passe pour La Caf à votre écoute.
                  Pour le choisir, ouvrez ce lien dans l’heure qui vient :

                  %s

                  Il ne fonctionne qu’une fois. Si vous n’avez rien demandé, ne faites
                  rien : votre mot de passe ne change pas.
                  """
                      .formatted(Letter.oneLine(member.name()), link));
        };
    return switch (post.send(letter)) {
      case TAKEN -> true;
      case REFUSED, LATER -> false;
    };
  }
}
