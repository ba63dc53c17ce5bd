package vigil.gather;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GatheringJsonTest {
  private static final String LONDON =
      """
      {
        "format" : "vigil-gathering/1",
        "slug" : "no-to-lgbt-oppression-in-chechnya",
        "uid" : "7d1f3c4e-54f5-4a40-9a3f-6a4f6f0b8f11",
        "kind" : "static-assembly",
        "status" : "confirmed",
        "sequence" : 0,
        "changed_on" : "2017-04-08",
        "start" : "2017-04-12T17:30",
        "zone" : "Europe/London",
        "title" : [
          {
            "language" : "en",
            "text" : "No to LGBT+ oppression in Chechnya"
          },
          {
            "language" : "ru",
            "text" : "Нет преследованию ЛГБТ+ в Чечне"
          }
        ],
        "place" : [
          {
            "language" : "en",
            "text" : "Bayswater Road at Ossington Street, London (near the Russian embassy)"
          }
        ],
        "message" : [
          {
            "language" : "en",
            "text" : "Bring banners and flags; stand against this oppression and with LGBT+ people in Russia.\\n\\nPeaceful and legal."
          },
          {
            "language" : "ru",
            "text" : "Возьмите плакаты и флаги; выступите против этого преследования вместе с ЛГБТ+ людьми в России.\\n\\nМирно и законно."
          }
        ],
        "organisers" : {
          "disclosure" : "withheld"
        },
        "police" : {
          "notice" : "informed"
        },
        "updates" : [ ],
        "event" : "chechnya-2017"
      }
      """;

  @Test
  void write_workedExample_isThisFile() {
    assertThat(new String(GatheringJson.write(Examples.london().finish()), UTF_8))
        .isEqualTo(LONDON);
  }

  static Stream<Gathering> gatherings() {
    GatheringDraft march = Examples.march();
    return Stream.of(
        Examples.london().finish(),
        march.finish(),
        march.police(new PoliceNotice.NotRequired()).status(Status.OVER).finish(),
        march.police(new PoliceNotice.NotYet()).kind(Kind.ONLINE).finish(),
        march.presence(Optional.of(new Presence(200, true))).finish());
  }

  @ParameterizedTest
  @MethodSource("gatherings")
  void read_whatWasWritten_givesTheSameGathering(Gathering gathering) {
    assertThat(GatheringJson.read(GatheringJson.write(gathering))).isEqualTo(gathering);
  }

  @Property(tries = 100)
  void read_anythingThatWasWritten_givesTheSameGathering(@ForAll("any") Gathering gathering) {
    assertThat(GatheringJson.read(GatheringJson.write(gathering))).isEqualTo(gathering);
  }

  @Provide
  Arbitrary<Gathering> any() {
    return AnyGathering.gatherings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          "vigil-gathering/1"        ~ "vigil-gathering/2"            ~ format
          "slug" :                   ~ "slug" : "x", "slug" :         ~ line 3
          "slug" :                   ~ "attendees" : [], "slug" :     ~ attendees
          "slug" : "no-              ~ "slug" : "No-                  ~ slug
          "7d1f3c4e-54f5-4a40-9a3f   ~ "1-1-1-1                       ~ uid
          "static-assembly"          ~ "riot"                         ~ kind
          "sequence" : 0             ~ "sequence" : "0"               ~ sequence
          "sequence" : 0             ~ "sequence" : -1                ~ sequence
          "sequence" : 0,            ~ "count" : 0,                   ~ sequence
          "2017-04-08"               ~ "2017-04-31"                   ~ changed_on
          "2017-04-12T17:30"         ~ "2017-04-12T17:30:01"          ~ start
          "2017-04-12T17:30"         ~ 1491996600                     ~ start
          "Europe/London"            ~ "Europe/Nowhere"               ~ zone
          "Europe/London"            ~ "+01:00"                       ~ zone
          "language" : "ru"          ~ "language" : "en"              ~ title
          "Нет преследованию ЛГБТ+ в Чечне" ~ " "                     ~ title[1].text
          "disclosure" : "withheld"  ~ "disclosure" : "withheld", "name" : "A" ~ organisers.name
          "disclosure" : "withheld"  ~ "disclosure" : "named"         ~ organisers.name
          "notice" : "informed"      ~ "notice" : "informed-on"       ~ police.day
          "notice" : "informed"      ~ "notice" : "perhaps"           ~ police.notice
          "updates" : [ ]            ~ "updates" : null               ~ updates
          "updates" : [ ]            ~ "updates" : [ { "day" : "x" } ] ~ updates[0].day
          "event" : "chechnya-2017"  ~ "event" : null                 ~ event
          "updates" : [ ]            ~ "updates" : [ ], "route" : [ ] ~ kind
          "updates" : [ ]            ~ "updates" : [ ], "point" : "51.5, -0.1" ~ point
          "updates" : [ ]            ~ "updates" : [ ], "safety" : { "toilets" : { "answer" : "maybe" } } ~ safety.toilets.answer
          "updates" : [ ]            ~ "updates" : [ ], "safety" : { "phones" : { "answer" : "yes" } } ~ safety.phones
          "updates" : [ ]            ~ "updates" : [ ], "earlier_hidden" : false ~ earlier_hidden
          "updates" : [ ]            ~ "updates" : [ ], "conditions" : [ { "day" : "2017-04-09" } ] ~ conditions[0].text
          "updates" : [ ]            ~ "updates" : [ ], "recurrence" : { "pattern" : "daily" } ~ recurrence.pattern
          "updates" : [ ]            ~ "updates" : [ ], "recurrence" : { "pattern" : "weekly", "every" : 0 } ~ recurrence
          "updates" : [ ]            ~ "updates" : [ ], "poster" : { "file" : "../x.png" } ~ poster
          """)
  void read_fileWithOneFault_saysWhere(String written, String instead, String where) {
    assertThat(LONDON).contains(written);
    String faulty = LONDON.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(instead));
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> GatheringJson.read(faulty.getBytes(UTF_8)))
        .satisfies(e -> assertThat(e.where()).startsWith(where));
  }

  @Test
  void read_somethingElse_saysThatItIsNotJson() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> GatheringJson.read("BEGIN:VCALENDAR".getBytes(UTF_8)))
        .withMessageStartingWith("line 1, column ")
        .withMessageContaining("is not JSON");
  }

  @ParameterizedTest
  @CsvSource({"[]", "null", "\"text\"", "''"})
  void read_jsonThatIsNoObject_isRefused(String json) {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> GatheringJson.read(json.getBytes(UTF_8)));
  }

  @Test
  void read_moreAfterTheEnd_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> GatheringJson.read((LONDON + "{}").getBytes(UTF_8)));
  }
}
