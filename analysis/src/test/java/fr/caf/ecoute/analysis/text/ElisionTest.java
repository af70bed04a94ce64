package fr.caf.ecoute.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElisionTest {
  @Test
  void deLosesItsVowelBeforeAVowelAndAMuteH() {
    assertThat(Elision.de("ouvrir un guichet")).isEqualTo("d’ouvrir un guichet");
    assertThat(Elision.de("écouter")).isEqualTo("d’écouter");
    assertThat(Elision.de("hôpitaux")).isEqualTo("d’hôpitaux");
    assertThat(Elision.de("simplifier")).isEqualTo("de simplifier");
    assertThat(Elision.de("hauts revenus")).isEqualTo("de hauts revenus");
    assertThat(Elision.de("œuvrer")).isEqualTo("d’œuvrer");
    assertThat(Elision.de("")).isEqualTo("de ");
  }

  @Test
  void theArticleAgrees() {
    assertThat(Elision.the("site", false, false)).isEqualTo("le site");
    assertThat(Elision.the("démarche", true, false)).isEqualTo("la démarche");
    assertThat(Elision.the("aide", true, false)).isEqualTo("l’aide");
    assertThat(Elision.the("aides", true, true)).isEqualTo("les aides");
    assertThat(Elision.the("hausse", true, false)).isEqualTo("la hausse");
  }

  @Test
  void prepositionsAndArticlesAreContracted() {
    assertThat(Elision.contracted("de", "le site")).isEqualTo("du site");
    assertThat(Elision.contracted("de", "les aides")).isEqualTo("des aides");
    assertThat(Elision.contracted("de", "la Caf")).isEqualTo("de la Caf");
    assertThat(Elision.contracted("de", "l’ISF")).isEqualTo("de l’ISF");
    assertThat(Elision.contracted("de", "un guichet")).isEqualTo("d’un guichet");
    assertThat(Elision.contracted("à", "le site")).isEqualTo("au site");
    assertThat(Elision.contracted("à", "les aides")).isEqualTo("aux aides");
    assertThat(Elision.contracted("à", "la Caf")).isEqualTo("à la Caf");
  }

  @Test
  void theCapitalKeepsTheRest() {
    assertThat(Elision.capital("écoute et RSA")).isEqualTo("Écoute et RSA");
    assertThat(Elision.capital("")).isEmpty();
    assertThat(Elision.capital("👍 oui")).isEqualTo("👍 oui");
  }
}
