package fr.caf.ecoute.analysis.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodingTest {
  @Test
  void aCodingOutOfBoundsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Coding("a", 0, "t", 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Coding("a", 1, "t", 1.1, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Coding("a", 1, "t", Double.NaN, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Coding("a", 1, "t", 1, 3, 2));
  }

  @Test
  void theFileHasTheColumnsOthersCountOn() throws IOException {
    StringWriter file = new StringWriter();
    CodingsCsv.write(
        file,
        List.of(new Coding("a,1", 1, "delais", 0.5, 0, 12)),
        Map.of("delais", "Les « délais »"));
    assertThat(file)
        .hasToString(
            """
            id,rank,theme,label,confidence,start,end
            "a,1",1,delais,Les « délais »,0.500,0,12
            """);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    List<Coding> codings =
        List.of(
            new Coding("x\"y", 1, "delais", 0.25, 3, 9),
            new Coding("x\"y", 2, "_indecis", 1, 0, 0));
    StringWriter file = new StringWriter();
    CodingsCsv.write(file, codings, Map.of());
    assertThat(CodingsCsv.read(new StringReader(file.toString()))).isEqualTo(codings);
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> CodingsCsv.read(new StringReader("id,theme\n1,a\n")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                CodingsCsv.read(
                    new StringReader("id,rank,theme,label,confidence,start,end\n1,un,a,b,c,d,e\n")))
        .isInstanceOf(IOException.class);
  }
}
