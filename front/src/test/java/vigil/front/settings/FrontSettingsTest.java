package vigil.front.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;

class FrontSettingsTest {

  @Test
  void defaults_nothingSet_areThese() {
    assertThat(FrontSettings.defaults())
        .isEqualTo(
            new FrontSettings(
                new FrontSettings.Pages(
                    "Vigil",
                    URI.create("https://www.wikipedia.org/"),
                    Optional.empty(),
                    Optional.empty()),
                new FrontSettings.Listen("127.0.0.1", 8080, Optional.empty()),
                new FrontSettings.Testimony(2048, 20, 100_000, 16),
                new FrontSettings.Spool(8192),
                new FrontSettings.Replies(60),
                new FrontSettings.Flood(12, 12, 360, 8192),
                new FrontSettings.Presence(524_288, 60, 30, 2_000),
                new FrontSettings.Activity(false)));
  }

  @Test
  void limits_inMebibytes_areGivenInBytes() {
    assertThat(FrontSettings.defaults().testimony().limitBytes()).isEqualTo(2_147_483_648L);
    assertThat(FrontSettings.defaults().spool().limitBytes()).isEqualTo(8_589_934_592L);
  }

  @Test
  void parse_everyKeySet_takesEach() {
    FrontSettings settings =
        FrontSettings.parse(
            """
            name = "Witness Group"
            leave_to = "https://example.org/weather"
            source = "https://example.org/vigil.tar"
            [listen]
            host = "0.0.0.0"
            port = 80
            public_address = "https://witness.example"
            [testimony]
            limit_mb = 1
            files = 0
            characters = 1000
            at_once = 1
            [spool]
            limit_mb = 10
            [replies]
            days = 14
            [presence]
            tries = 16384
            refresh_minutes = 15
            pause_seconds = 5
            pulse_millis = 500
            [activity]
            answers = "reject"
            [flood]
            calm_per_minute = 5
            forms_per_minute = 4
            envelopes_per_hour = 30
            mb_per_day = 8
            [help]
            ar = "محامون: +00 000 0000"
            """);
    assertThat(settings)
        .isEqualTo(
            new FrontSettings(
                new FrontSettings.Pages(
                    "Witness Group",
                    URI.create("https://example.org/weather"),
                    Optional.of(URI.create("https://example.org/vigil.tar")),
                    Optional.of(LocalizedText.of(new Language("ar"), "محامون: +00 000 0000"))),
                new FrontSettings.Listen(
                    "0.0.0.0", 80, Optional.of(URI.create("https://witness.example"))),
                new FrontSettings.Testimony(1, 0, 1_000, 1),
                new FrontSettings.Spool(10),
                new FrontSettings.Replies(14),
                new FrontSettings.Flood(5, 4, 30, 8),
                new FrontSettings.Presence(16_384, 15, 5, 500),
                new FrontSettings.Activity(true)));
  }

  @Test
  void parse_dottedKeys_areTheSameAsTables() {
    assertThat(FrontSettings.parse("listen.port = 81").listen().port()).isEqualTo(81);
  }

  @Test
  void template_asItIs_hasTheDefaults() {
    assertThat(FrontSettings.parse(FrontSettings.template())).isEqualTo(FrontSettings.defaults());
  }

  @Test
  void template_allSwitchedOn_hasTheDefaults() {
    String on = FrontSettings.template().replaceAll("(?m)^# (\\w+ = )", "$1");
    assertThat(on.lines().filter(line -> line.matches("\\w+ = .*"))).hasSize(Key.values().length);
    assertThat(FrontSettings.parse(on)).isEqualTo(FrontSettings.defaults());
  }

  @ParameterizedTest
  @CsvSource({
    "nme, name",
    "leave_too, leave_to",
    "listen.prot, listen.port",
    "listen.publik_adress, listen.public_address",
    "testimony.limit, testimony.limit_mb",
    "port, listen.port",
    "characters, testimony.characters",
    "limit_mb_of_spool, spool.limit_mb",
  })
  void parse_unknownKey_namesTheNearest(String unknown, String meant) {
    assertThatThrownBy(() -> FrontSettings.parse("# a comment\n" + unknown + " = 1\n"))
        .isInstanceOf(FrontSettingsException.class)
        .hasMessageContaining("front.toml:2: " + unknown)
        .hasMessageContaining("did you mean " + meant + "?");
  }

  @Test
  void parse_answersThatNeedAnAddress_areRefusedWithoutOne() {
    assertThatThrownBy(() -> FrontSettings.parse("[activity]\nanswers = \"reject\"\n"))
        .hasMessageContaining("front.toml:2: activity.answers: needs a listen.public_address");
    assertThatThrownBy(() -> FrontSettings.parse("[activity]\nanswers = \"follow\"\n"))
        .hasMessageContaining("must be \"ignore\" or \"reject\"");
  }

  @Test
  void parse_unknownTable_namesItsLine() {
    assertThatThrownBy(() -> FrontSettings.parse("name = \"x\"\n[sppol]\nlimit_mb = 1\n"))
        .hasMessageContaining("front.toml:2: sppol: there is no such key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listen.port = 0",
        "listen.port = 65536",
        "listen.port = \"80\"",
        "listen.port = 80.5",
        "testimony.limit_mb = 0",
        "testimony.limit_mb = 2049",
        "testimony.files = -1",
        "testimony.characters = 999",
        "testimony.at_once = 257",
        "spool.limit_mb = 9999999999",
        "name = 5",
        "name = \"  \"",
        "listen.host = \"\"",
        "leave_to = \"\"",
        "leave_to = \"javascript:alert(1)\"",
        "leave_to = \"wikipedia\"",
        "source = \"javascript:alert(1)\"",
        "listen.public_address = \"https://two words\"",
        "help.tlh = \"QaH\"",
        "help.en = \" \"",
        "help.en = 112",
      })
  void parse_impossibleValue_namesKeyAndLine(String line) {
    String key = line.substring(0, line.indexOf(' '));
    assertThatThrownBy(() -> FrontSettings.parse(line))
        .isInstanceOf(FrontSettingsException.class)
        .hasMessageStartingWith("front.toml:1: " + key + ": ");
  }

  @Test
  void parse_smallerSpool_takesInADayWhatItHoldsAndSmallerTestimonies() {
    FrontSettings settings = FrontSettings.parse("spool.limit_mb = 1000");
    assertThat(settings.flood().mbPerDay()).isEqualTo(1000);
    assertThat(settings.testimony().limitMb()).isEqualTo(250);
    assertThat(FrontSettings.parse("flood.mb_per_day = 100").testimony().limitMb()).isEqualTo(25);
    assertThat(FrontSettings.parse("spool.limit_mb = 1").testimony().limitMb()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flood.mb_per_day = 101\nspool.limit_mb = 100",
        "testimony.limit_mb = 26\nspool.limit_mb = 100",
        "testimony.limit_mb = 26\nflood.mb_per_day = 100",
        "testimony.limit_mb = 2048\nspool.limit_mb = 8191",
      })
  void parse_moreThanThereIsRoomFor_saysHowMuchMayBe(String lines) {
    String key = lines.substring(0, lines.indexOf(' '));
    assertThatThrownBy(() -> FrontSettings.parse(lines))
        .isInstanceOf(FrontSettingsException.class)
        .hasMessageStartingWith("front.toml:1: " + key + ": may be ")
        .hasMessageContaining(" at most");
  }

  @Test
  void parse_notToml_saysSo() {
    assertThatThrownBy(() -> FrontSettings.parse("name = \n"))
        .isInstanceOf(FrontSettingsException.class)
        .hasMessageStartingWith("front.toml: not TOML");
  }

  @Test
  void read_noFile_hasTheDefaults(@TempDir Path home) {
    assertThat(FrontSettings.read(home)).isEqualTo(FrontSettings.defaults());
  }

  @Test
  void read_file_takesIt(@TempDir Path home) throws Exception {
    Files.writeString(home.resolve(FrontSettings.FILE), "name = \"Группа\"");
    assertThat(FrontSettings.read(home).pages().name()).isEqualTo("Группа");
  }

  @Test
  void read_notUtf8_saysWhichFile(@TempDir Path home) throws Exception {
    Files.write(home.resolve(FrontSettings.FILE), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> FrontSettings.read(home))
        .isInstanceOf(FrontSettingsException.class)
        .hasMessageContaining(FrontSettings.FILE);
  }

  @Test
  void keys_all_haveAPurpose() {
    assertThat(Arrays.stream(Key.values()).map(Key::purpose)).allMatch(text -> text.endsWith("."));
  }
}
