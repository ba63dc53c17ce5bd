package vigil.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.desk.publish.PublishingDesk.SLUG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.TemporaryDesk;
import vigil.desk.exchange.FakeFront;
import vigil.desk.exchange.FrontException;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeException;
import vigil.desk.keys.StaffKeys;

/** An edition on its way to the front, and the newest one said again. */
class PublishingToFrontTest {
  @TempDir Path folder;
  private PublishingDesk there;
  private TemporaryDesk desk;
  private FakeFront front;

  @BeforeEach
  void start() throws IOException {
    there = PublishingDesk.in(folder);
    desk = there.desk();
    front = there.front();
  }

  @AfterEach
  void stop() throws IOException {
    there.close();
  }

  @Test
  void publish_withAFront_isServedThere() throws IOException {
    there.pair();
    assertThat(there.publish()).isInstanceOf(Publication.Served.class);
    assertThat(front.served()).contains(1L);
    assertThat(desk.reopened().state().waitingEdition()).isEmpty();
    assertThat(there.publish()).isInstanceOf(Publication.Served.class);
    assertThat(front.served()).contains(2L);
  }

  @Test
  void reissue_afterADraftChanged_saysTheOldWordsWithTheNewKey() throws IOException {
    there.pair();
    there.publish();
    byte[] before = there.edition(1).dossier(SLUG).orElseThrow().json();
    there.save("A draft that nobody has published.");
    new StaffKeys(desk.desk().home(), desk.desk().keys()).rotate();

    assertThat(new Publishing(desk.desk()).reissue()).containsInstanceOf(Publication.Served.class);

    assertThat(front.served()).contains(2L);
    assertThat(there.edition(2).dossier(SLUG).orElseThrow().json()).isEqualTo(before);
    assertThat(there.edition(2).manifest().recipients())
        .isEqualTo(desk.desk().keys().recipients())
        .isNotEqualTo(there.edition(1).manifest().recipients());
    assertThat(desk.reopened().state().edition().orElseThrow().dossiers()).containsExactly(SLUG);
  }

  @Test
  void reissue_editionChangedInTheHome_isRefused() throws IOException {
    there.publish();
    Files.writeString(desk.home().resolve("editions/1/SHA256SUMS"), "something else");

    assertThatThrownBy(() -> new Publishing(desk.desk()).reissue())
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("changed after it was signed");
  }

  @Test
  void reissue_nothingPublishedAndNoFront_isNotNeeded() throws IOException {
    assertThat(new Publishing(desk.desk()).reissue()).isEmpty();
  }

  @Test
  void publish_frontDoesNotAnswer_keepsTheEditionAndCanBeRepeated() throws IOException {
    there.pair();
    front.answers("PUT", 503);
    assertThat(there.publish())
        .isInstanceOfSatisfying(
            Publication.Waiting.class,
            waiting -> {
              assertThat(waiting.because()).isInstanceOf(FrontException.Unexpected.class);
              assertThat(waiting.because()).hasMessageContaining("Check");
            });
    assertThat(front.served()).isEmpty();
    assertThat(desk.reopened().state().waitingEdition()).isPresent();
    front.answersAsItShould();
    assertThat(new Publishing(desk.desk()).publishAgain())
        .containsInstanceOf(Publication.Served.class);
    assertThat(front.served()).contains(1L);
    assertThat(desk.desk().state().waitingEdition()).isEmpty();
    assertThat(new Publishing(desk.desk()).publishAgain())
        .containsInstanceOf(Publication.Served.class);
  }

  @Test
  void publish_frontTrustsAnotherKey_saysWhatItFound() throws IOException {
    try (TemporaryDesk other = TemporaryDesk.in(folder.resolve("other"))) {
      there.pair();
      Pairing.pair(other.desk(), front.address(), front.code());
    }
    assertThat(there.publish())
        .isInstanceOfSatisfying(
            Publication.Waiting.class,
            waiting ->
                assertThat(waiting.because())
                    .isInstanceOfSatisfying(
                        FrontException.EditionRefused.class,
                        refused -> assertThat(refused.problems()).isNotEmpty()));
  }

  @Test
  void publishAgain_nothingPublishedYet_isNothing() throws IOException {
    assertThat(new Publishing(desk.desk()).publishAgain()).isEmpty();
  }

  @Test
  void pair_afterPublishing_theNewFrontWaitsForTheNewestEdition() throws IOException {
    there.publish();
    Pairing.pair(desk.desk(), front.address(), front.code());
    assertThat(desk.reopened().state().waitingEdition()).isPresent();
    assertThat(new Publishing(desk.desk()).publishAgain())
        .containsInstanceOf(Publication.Served.class);
    assertThat(front.served()).contains(1L);
  }
}
