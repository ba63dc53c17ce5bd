package vigil.gather.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.gather.Examples;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Times;
import vigil.gather.Wording;

class OutboxTest {
  private static final Publisher PUBLISHER =
      new Publisher(URI.create("https://example.org/"), URI.create("https://example.org/actor"));

  private static Outbox outbox(List<Gathering> gatherings) {
    return new Outbox(
        PUBLISHER, gatherings, Instant.parse("2017-04-03T12:00:00Z"), _ -> OptionalLong.empty());
  }

  private static Gathering on(int day) {
    return Gathering.draft(
            new Slug("day-" + day),
            Kind.VIGIL,
            Times.openEnded(LocalDateTime.of(2017, 4, day, 18, 0), Examples.LONDON),
            Examples.ANNOUNCED.minusDays(day))
        .title(Wording.of(Language.ENGLISH, "Vigil"))
        .place(Wording.of(Language.ENGLISH, "The square"))
        .finish();
  }

  private static List<String> ids(ObjectNode collection) {
    return collection
        .path("orderedItems")
        .valueStream()
        .map(item -> item.isString() ? item.asString() : item.path("object").path("id").asString())
        .map(id -> id.replaceAll(".*/", ""))
        .toList();
  }

  @Test
  void empty_hasOnePageWithNothing() {
    assertThat(outbox(List.of()).pages()).isEqualTo(1);
    assertThat(outbox(List.of()).document(1).path("orderedItems").size()).isZero();
  }

  @Test
  void pages_areLinkedAndHoldEverythingOnce() {
    List<Gathering> all = IntStream.rangeClosed(1, 25).mapToObj(OutboxTest::on).toList();
    Outbox outbox = outbox(all);
    ObjectNode first = outbox.document(1);
    ObjectNode last = outbox.document(2);

    assertThat(outbox.document().path("totalItems").asInt()).isEqualTo(25);
    assertThat(outbox.document().path("first").asString()).isEqualTo(first.path("id").asString());
    assertThat(first.path("next").asString()).isEqualTo(last.path("id").asString());
    assertThat(last.path("prev").asString()).isEqualTo(first.path("id").asString());
    assertThat(last.has("next")).isFalse();
    assertThat(ids(first)).hasSize(20).startsWith("day-1", "day-2");
    assertThat(ids(last)).containsExactly("day-21", "day-22", "day-23", "day-24", "day-25");
  }

  @Test
  void activity_isByTheActorAndForEverybody() {
    ObjectNode page = outbox(List.of(on(5))).document(1);

    assertThat(page.path("orderedItems").get(0).toString())
        .startsWith(
            "{\"type\":\"Create\",\"id\":\"https://example.org/gatherings/day-5#created\","
                + "\"actor\":\"https://example.org/actor\"")
        .contains("\"to\":[\"https://www.w3.org/ns/activitystreams#Public\"]");
  }

  @Test
  void upcoming_isWhatIsNotOver_theNextFirst() {
    assertThat(ids(outbox(List.of(on(9), on(2), on(3), on(5))).upcoming()))
        .containsExactly("day-3", "day-5", "day-9");
  }
}
