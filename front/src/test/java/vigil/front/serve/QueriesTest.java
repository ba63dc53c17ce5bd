package vigil.front.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueriesTest {
  @Test
  void value_firstOfItsName_isDecoded() {
    assertThat(Queries.value("rel=x&resource=acct%3Aa%40b&resource=c", "resource"))
        .isEqualTo("acct:a@b");
    assertThat(Queries.value("resource=", "resource")).isEmpty();
  }

  @Test
  void value_absentOrBroken_isNone() {
    assertThat(Queries.value(null, "resource")).isNull();
    assertThat(Queries.value("resources=x", "resource")).isNull();
    assertThat(Queries.value("resource=%zz", "resource")).isNull();
  }
}
