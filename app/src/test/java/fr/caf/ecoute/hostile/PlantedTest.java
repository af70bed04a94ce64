package fr.caf.ecoute.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sweep would see what it looks for. */
class PlantedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><plante></p>",
        "<p onclick=plante()>",
        "<p plante=1>",
        "<script>plante()</script>",
        "<a href='javascript:plante()'>",
        "<form action='//ailleurs.example'>",
        "<p>1337</p>",
        "<p>root:x:0:0</p>"
      })
  void whatWasPlantedIsSeen(String page) {
    assertThat(Planted.in(Jsoup.parse(page))).isNotEmpty();
  }

  @Test
  void whatStayedTextIsNot() {
    assertThat(
            Planted.in(
                Jsoup.parse(
                    "<p title='&quot; onclick=plante()'>&lt;plante> ${7*191} 1337</p>"
                        + "<script src=/a.js></script><a href='/equipe?a=javascript:x'>x</a>")))
        .isEmpty();
  }
}
