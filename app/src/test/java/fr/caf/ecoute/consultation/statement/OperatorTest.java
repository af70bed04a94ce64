package fr.caf.ecoute.consultation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperatorTest {
  @Test
  void whatIsNotSetIsLeftOutOfWhoTheOperatorIs() {
    assertThat(operator("Caf", "1, quai des Essais").inFull()).isEqualTo("Caf, 1, quai des Essais");
    assertThat(operator("Caf", "").inFull()).isEqualTo("Caf");
    assertThat(operator("", "").inFull()).isEmpty();
    assertThat(operator("", "").name()).isNotEmpty();
  }

  private static Operator operator(String name, String address) {
    return new Operator(name, address, "", "", "", "");
  }
}
