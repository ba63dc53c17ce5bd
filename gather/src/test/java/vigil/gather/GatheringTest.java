package vigil.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

  @Test
  void statusAt_afterTheEnd_isOverUnlessItWasCalledOff() {
    Gathering march = Examples.march().finish();
    Instant end = march.times().endMoment().orElseThrow().toInstant();

    assertThat(march.statusAt(end.minusSeconds(1))).isEqualTo(Status.PLANNED);
    assertThat(march.statusAt(end)).isEqualTo(Status.OVER);
    assertThat(march.edit().status(Status.CANCELLED).finish().statusAt(end))
        .isEqualTo(Status.CANCELLED);
  }

  @Test
  void overFrom_withAnOpenEnd_isMidnightThere() {
    assertThat(Examples.london().finish().overFrom())
        .contains(Instant.parse("2017-04-12T23:00:00Z"));
  }

  @Test
  void overFrom_weeklyAcrossAClockChange_isTheEndOfTheLastTimeThere() {
    Recurrence thrice =
        new Recurrence(Recurrence.Pattern.WEEKLY, 1, new Recurrence.End.Count(3), List.of());
    Gathering weekly = Examples.march().recurrence(Optional.of(thrice)).finish();

    assertThat(weekly.overFrom()).contains(Instant.parse("2026-11-08T05:00:00Z"));
  }

  @Test
  void overFrom_weeklyWithoutEnd_isNever() {
    Recurrence always =
        new Recurrence(Recurrence.Pattern.WEEKLY, 1, new Recurrence.End.Open(), List.of());

    assertThat(Examples.march().recurrence(Optional.of(always)).finish().overFrom()).isEmpty();
  }

  @Test
  void overFrom_severalPlaces_isThatOfTheLast() {
    Wording lima = Wording.of(Language.ENGLISH, "Lima");
    Times there =
        new Times(
            LocalDateTime.of(2017, 4, 12, 20, 0),
            Optional.of(LocalDateTime.of(2017, 4, 12, 21, 0)),
            ZoneId.of("America/Lima"));
    Gathering both =
        Examples.london()
            .kind(Kind.SEVERAL_PLACES)
            .setting(new Setting.Places(List.of(new Setting.Stop(lima, Optional.empty(), there))))
            .finish();

    assertThat(both.overFrom()).contains(Instant.parse("2017-04-13T02:00:00Z"));
  }

  @Test
  void publishedAfter_aChangeOfPlace_keepsWhatPeopleWentBy() {
    Gathering first = Examples.london().finish();
    Wording elsewhere = Wording.of(Language.ENGLISH, "Trafalgar Square");
    Gathering moved = Examples.london().place(elsewhere).finish().after(first, LATER);

    Gathering published = moved.publishedAfter(first);

    assertThat(published.history().versions())
        .containsExactly(new History.Earlier(first.revision(), first.announced()));
    assertThat(published.publishedAfter(published)).isEqualTo(published);
  }

  @Test
  void publishedAfter_aChangeOfTheMessage_keepsNothing() {
    Gathering first = Examples.london().finish();
    Gathering other = Examples.london().message(Wording.of(Language.ENGLISH, "other")).finish();

    assertThat(other.after(first, LATER).publishedAfter(first).history()).isEqualTo(History.none());
  }

  @Test
  void publishedAfter_withAHiddenHistory_forgetsAllOfIt() {
    Gathering first = Examples.london().finish();
    Gathering moved =
        Examples.london()
            .place(Wording.of(Language.ENGLISH, "b"))
            .finish()
            .after(first, LATER)
            .publishedAfter(first);
    Gathering hidden = moved.edit().history(History.hidden()).finish();

    assertThat(hidden.publishedAfter(moved).history()).isEqualTo(History.hidden());
    Gathering shownAgain = hidden.edit().history(History.none()).finish();
    assertThat(shownAgain.publishedAfter(hidden).history()).isEqualTo(History.none());
  }
}
