package vigil.desk.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.DeskChange;
import vigil.exchange.edition.EditionPath;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.History;
import vigil.gather.Kind;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What an edition says of how a gathering was announced before. */
class AnnouncingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private PublishingDesk there;
  private TemporaryDesk desk;

  @BeforeEach
  void start() throws IOException {
    there = PublishingDesk.in(folder);
    desk = there.desk();
  }

  @AfterEach
  void stop() throws IOException {
    there.close();
  }

  private static Gathering march(String place) {
    return Gathering.draft(
            new Slug("march"),
            Kind.MARCH,
            Times.openEnded(LocalDateTime.of(2038, 5, 1, 12, 0), ZoneId.of("Europe/London")),
            TODAY)
        .title(Wording.of(Language.ENGLISH, "March"))
        .place(Wording.of(Language.ENGLISH, place))
        .finish();
  }

  private Gathering saved(Gathering gathering, Gathering before) throws IOException {
    Gathering now = gathering.after(before, TODAY);
    desk.desk().record(new DeskChange.GatheringSaved(now));
    return now;
  }

  private List<History.Earlier> published() throws IOException {
    new Publishing(desk.desk()).publish(List.of());
    byte @Nullable [] json =
        EditionContent.published(desk.desk()).get(new EditionPath("gatherings/march.json"));
    return GatheringJson.read(requireNonNull(json)).history().versions();
  }

  @Test
  void publish_placeThatWasOnlyEverADraft_isNotSaid() throws IOException {
    Gathering draft = march("At Anna's flat");
    desk.desk().record(new DeskChange.GatheringSaved(draft));
    saved(march("At the square"), draft);

    assertThat(published()).isEmpty();
  }

  @Test
  void publish_changedAndCancelled_keepsWhatWasPublicEachTime() throws IOException {
    Gathering first = march("At the square");
    desk.desk().record(new DeskChange.GatheringSaved(first));
    assertThat(published()).isEmpty();
    Gathering secret = saved(march("At Anna's flat"), first);
    Gathering moved = saved(march("At the station"), secret);
    assertThat(published())
        .extracting(one -> one.announced().place().original().text())
        .containsExactly("At the square");
    saved(moved.edit().status(Status.CANCELLED).finish(), moved);

    assertThat(published())
        .extracting(one -> one.announced().place().original().text())
        .containsExactly("At the square", "At the station");
  }

  @Test
  void reissue_withADraftWaiting_saysNothingOfIt() throws IOException {
    Gathering first = march("At the square");
    desk.desk().record(new DeskChange.GatheringSaved(first));
    published();
    Gathering moved = saved(march("At the station"), first);
    new Publishing(desk.desk()).reissue();

    assertThat(desk.desk().state().edition().orElseThrow().announced().values())
        .containsExactly(first);
    saved(moved.edit().status(Status.CANCELLED).finish(), moved);
    assertThat(published())
        .extracting(one -> one.announced().place().original().text())
        .containsExactly("At the square");
  }

  @Test
  void publish_hidden_forgetsWhatShouldNeverHaveBeenPublic() throws IOException {
    Gathering first = march("At Anna's flat");
    desk.desk().record(new DeskChange.GatheringSaved(first));
    published();
    Gathering hidden = march("At the square").edit().history(History.hidden()).finish();
    saved(hidden, first);

    assertThat(published()).isEmpty();
  }
}
