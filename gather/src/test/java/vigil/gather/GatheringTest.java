package vigil.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;

class GatheringTest {
  private static final LocalDate LATER = LocalDate.of(2017, 4, 10);

  @Test
  void draft_withNothingSaid_withholdsTheOrganisersAndClaimsNothing() {
    Wording text = Wording.of(Language.ENGLISH, "text");
    Gathering gathering =
        Gathering.draft(
                Examples.london().finish().slug(),
                Kind.VIGIL,
                Examples.london().finish().times(),
                Examples.ANNOUNCED)
            .title(text)
            .place(text)
            .finish();
    assertThat(gathering.organisers()).isEqualTo(new Organisers.Withheld());
    assertThat(gathering.police()).isEqualTo(new PoliceNotice.NotYet());
    assertThat(gathering.status()).isEqualTo(Status.PLANNED);
    assertThat(gathering.revision()).isEqualTo(new Revision(0, Examples.ANNOUNCED));
    assertThat(gathering.updates()).isEmpty();
    assertThat(gathering.message()).isEmpty();
    assertThat(gathering.event()).isEmpty();
  }

  @Test
  void finish_withoutATitle_isRefused() {
    GatheringDraft untitled =
        Gathering.draft(
            Examples.london().finish().slug(),
            Kind.VIGIL,
            Examples.london().finish().times(),
            Examples.ANNOUNCED);
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(untitled::finish)
        .satisfies(e -> assertThat(e.where()).isEqualTo("title"));
  }

  @Test
  void title_overTwoLines_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Examples.london().title(Wording.of(Language.ENGLISH, "a\nb")).finish())
        .satisfies(e -> assertThat(e.where()).isEqualTo("title"));
  }

  @Test
  void place_of301Characters_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(
            () -> Examples.london().place(Wording.of(Language.ENGLISH, "x".repeat(301))).finish())
        .satisfies(e -> assertThat(e.where()).isEqualTo("place"));
  }

  @Test
  void updates_outOfOrder_areRefused() {
    Update earlier = new Update(Examples.ANNOUNCED, Wording.of(Language.ENGLISH, "early"));
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Examples.march().update(earlier).finish())
        .satisfies(e -> assertThat(e.where()).isEqualTo("updates[2]"));
  }

  @Test
  void after_withAChange_countsOnAndKeepsTheUid() {
    Gathering first = Examples.london().finish();
    Gathering cancelled =
        Examples.london().uid(UUID.randomUUID()).status(Status.CANCELLED).finish();
    Gathering second = cancelled.after(first, LATER);
    assertThat(second.revision()).isEqualTo(new Revision(1, LATER));
    assertThat(second.uid()).isEqualTo(first.uid());
    assertThat(second.status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void after_withoutAChange_isTheEarlierOne() {
    Gathering first = Examples.london().finish();
    Gathering same = Examples.london().uid(UUID.randomUUID()).finish();
    assertThat(same.after(first, LATER)).isSameAs(first);
  }

  @Test
  void edit_ofAGatheringWithEveryPart_keepsThemAll() {
    Gathering gathering = Examples.march().finish();
    assertThat(gathering.edit().finish()).isEqualTo(gathering);
  }
}
