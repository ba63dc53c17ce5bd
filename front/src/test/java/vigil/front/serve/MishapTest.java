package vigil.front.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MishapTest {

  @Test
  void trace_ofAFault_saysWhereAndNeverWhatWasSent() {
    IllegalStateException fault =
        new IllegalStateException(
            "could not read 'my name is'", new NumberFormatException("For input string: my name"));
    assertThat(Mishap.trace(fault))
        .startsWith("java.lang.IllegalStateException\n\tat ")
        .contains("caused by java.lang.NumberFormatException\n\tat ")
        .contains("MishapTest.java")
        .doesNotContain("my name");
  }
}
