package fr.caf.ecoute;

import fr.caf.ecoute.analysis.cli.BadInput;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the platform in production, until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Démarre la plateforme en production. Ctrl-C ou un signal TERM l’arrête proprement.",
      "",
      "Réglages, lus dans l’environnement :",
      "  ECOUTE_DATABASE_URL       adresse de la base, obligatoire :",
      "                            jdbc:postgresql://hote:5432/ecoute",
      "  ECOUTE_DATABASE_USER      compte de la base",
      "  ECOUTE_DATABASE_PASSWORD  son mot de passe, 12 caractères au moins",
      "  ECOUTE_SECRET             32 caractères au hasard au moins, à garder en lieu sûr :",
      "                            les liens d’invitation et l’anonymat en dépendent",
      "  ECOUTE_PUBLIC_URL         adresse que les personnes tapent, obligatoire :",
      "                            https://ecoute.caf.example ; les liens des courriers",
      "                            viennent de là, jamais de l’en-tête Host",
      "  ECOUTE_OPERATOR_NAME      organisme qui publie le site, obligatoire comme les",
      "                            cinq suivants : les mentions légales en sont faites",
      "  ECOUTE_OPERATOR_ADDRESS   son adresse postale",
      "  ECOUTE_PUBLICATION_DIRECTOR  nom du directeur ou de la directrice de publication",
      "  ECOUTE_HOSTING            nom et adresse de l’hébergeur",
      "  ECOUTE_CONTACT            où écrire quand une page est inaccessible",
      "  ECOUTE_DPO                où écrire au délégué à la protection des données",
      "  ECOUTE_SECURITY_CONTACT   adresse à prévenir d’une faille, facultative",
      "  ECOUTE_FOLDER             dossier des index et des fichiers en cours",
      "                            (par défaut : data)",
      "  ECOUTE_JOURNAL_MONTHS     mois pendant lesquels le journal de l’équipe garde un acte",
      "                            (par défaut : 36 ; de 6 à 60)",
      "  ECOUTE_PORT               port d’écoute (par défaut : 8080)",
      "  ECOUTE_HOST               adresse d’écoute (par défaut : toutes) ; 127.0.0.1",
      "                            derrière un serveur frontal sur la même machine",
      "  ECOUTE_TRUSTED_PROXIES    serveurs frontaux crus sur l’adresse d’où vient une demande",
      "                            (X-Forwarded-For) : adresses ou réseaux, séparés par des",
      "                            virgules ; sans eux, tout semble venir d’un seul réseau",
      "  ECOUTE_BURST              bulletins d’une consultation ouverte à tous qu’un réseau",
      "                            obtient en dix minutes avant qu’une question soit posée",
      "                            (par défaut : 60)",
      "  ECOUTE_SECURE_COOKIES     false seulement pour un essai sans HTTPS, avec",
      "                            ECOUTE_HOST=127.0.0.1",
      "  ECOUTE_ADMIN_EMAIL        adresse électronique du premier membre de l’équipe,",
      "                            créé si l’équipe est vide",
      "  ECOUTE_ADMIN_PASSWORD     son mot de passe, 12 caractères au moins",
      "  ECOUTE_ADMIN_NAME         son nom, tel que l’équipe le lira",
      "  ECOUTE_REQUIRE_SECOND_FACTOR  true : toute l’équipe doit activer la double",
      "                            vérification (par défaut : false)",
      "  ECOUTE_ENCODER            modèle de phrases (fichier .onnx), facultatif :",
      "                            docs/encodeur.md",
      "  ECOUTE_MODEL_ADDRESS      adresse d’un modèle de langue, facultative (docs/",
      "                            encodeur.md), avec ECOUTE_MODEL_NAME, son nom, et",
      "                            ECOUTE_MODEL_KEY, sa clé s’il en faut une",
      "  ECOUTE_SMTP_HOST          serveur qui envoie les courriels, facultatif : sans lui,",
      "                            aucun ne part",
      "  ECOUTE_SMTP_PORT          son port (par défaut : 587)",
      "  ECOUTE_SMTP_TLS           starttls (par défaut), implicit (port 465), ou none pour",
      "                            un serveur sur cette machine",
      "  ECOUTE_SMTP_USER          compte du serveur, avec ECOUTE_SMTP_PASSWORD",
      "  ECOUTE_SMTP_FROM          expéditeur : « Nom <adresse@exemple.fr> »",
      "  ECOUTE_SMTP_PACE          messages par minute à une liste (par défaut : 600)",
      "  ECOUTE_OIDC_ISSUER        fournisseur d’identité des répondants (OpenID Connect),",
      "                            facultatif ; ECOUTE_OIDC_TEAM_ISSUER, celui de l’équipe ;",
      "                            leurs autres réglages : docs/openid.md",
      "",
      "Les réponses voyagent en clair sur ce port : placez devant lui un serveur frontal",
      "en HTTPS qui transmet l’en-tête Host."
    },
    synopsisHeading = "Utilisation : ",
    optionListHeading = "%nOptions :%n")
final class ServeCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  @Override
  public Integer call() throws InterruptedException {
    Production settings = new Production(System.getenv());
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new BadInput(
          "La plateforme ne peut pas démarrer :\n- " + String.join("\n- ", problems));
    }
    ApplicationContext context = Platform.builder().properties(settings.properties()).build();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  context.stop();
                  stopped.countDown();
                }));
    context.start();
    Production.requireTeam(context);
    EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
    spec.commandLine().getOut().println("La plateforme écoute sur " + server.getURI());
    stopped.await();
    return 0;
  }
}
