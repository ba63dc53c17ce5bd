package vigil.desk.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;

class DeskSettingsTest {
  @TempDir Path folder;

  private DeskSettings read(String toml) throws IOException {
    Path file = folder.resolve("desk.toml");
    Files.writeString(file, toml);
    return DeskSettings.read(file);
  }

  @Test
  void read_nothingSet_givesTheStandard() throws IOException {
    DeskSettings settings = read("");

    assertThat(settings.port()).isEqualTo(7443);
    assertThat(settings.languages()).containsExactly(Language.ENGLISH, Language.RUSSIAN);
    assertThat(settings.group().in(Language.ENGLISH).text()).isEqualTo("A human rights group");
    assertThat(settings.group().in(Language.RUSSIAN).text()).isEqualTo("Правозащитная группа");
    assertThat(settings.group().in(new Language("ar")).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void read_lockAfterMinutes_isAQuarterOfAnHourUnlessSet() throws IOException {
    assertThat(read("").lockAfter()).isEqualTo(Duration.ofMinutes(15));
    assertThat(read("lock_after_minutes = 5").lockAfter()).isEqualTo(Duration.ofMinutes(5));
    assertThat(read("lock_after_minutes = 0").lockAfter()).isZero();
  }

  @Test
  void read_nothingSet_namesNoTools() throws IOException {
    assertThat(read("").tools()).isEqualTo(Tools.NONE);
  }

  @Test
  void read_whatCreateWrote_givesTheSame() throws IOException {
    HomeFolder.create(folder.resolve("home"), DeskSettings.STANDARD);

    assertThat(HomeFolder.at(folder.resolve("home")).settings()).isEqualTo(DeskSettings.STANDARD);
  }

  @Test
  void read_everythingSet_givesIt() throws IOException {
    DeskSettings settings =
        read(
            """
            port = 8000
            languages = ["ar", "en"]
            [group]
            en = "The \\"Example\\" group"
            [tools]
            video = ["ffmpeg", "-i", "{in}", "{out}"]
            office = ["mat2", "--inplace", "{in}"]
            """);

    assertThat(settings.port()).isEqualTo(8000);
    assertThat(settings.languages()).containsExactly(new Language("ar"), Language.ENGLISH);
    assertThat(settings.group().in(Language.ENGLISH).text()).isEqualTo("The \"Example\" group");
    assertThat(settings.tools())
        .isEqualTo(
            new Tools(
                List.of("ffmpeg", "-i", "{in}", "{out}"), List.of("mat2", "--inplace", "{in}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot = 1|no setting 'prot'. Did you mean 'port'?",
        "langauges = []|Did you mean 'languages'?",
        "port = 0|port must be a whole number from 1 to 65535, not 0",
        "port = 65536|not 65536",
        "port = 1.5|not 1.5",
        "lock_after_minutes = -1|lock_after_minutes must be a whole number from 0 to 1440, not -1",
        "lock_after_minutes = 1441|not 1441",
        "lock_after_minute = 5|Did you mean 'lock_after_minutes'",
        "port = 'x'|not x",
        "languages = []|with at least one",
        "languages = ['not a tag']|languages",
        "languages = 'en'|must be a list",
        "group = 'x'|[group]",
        "tools = 'x'|[tools] must be a table",
        "tools = {vidoe = ['x']}|no setting 'tools.vidoe'. Did you mean 'tools.video'?",
        "tools = {video = 'ffmpeg'}|tools.video must be a list of a command and its arguments",
        "tools = {office = []}|tools.office must be a list",
        "tools = {video = ['ffmpeg', '-i', '-', '{out}']}|tools.video has {out}, so it must have"
            + " {in} too",
        "port = |line 1: is not TOML"
      })
  void read_notValid_saysWhatAndWhere(String toml, String complaint) {
    assertThatThrownBy(() -> read(toml))
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("desk.toml")
        .hasMessageContaining(complaint);
  }

  @Test
  void create_folderNotEmpty_isRefused() throws IOException {
    Files.writeString(folder.resolve("something"), "of somebody");

    assertThatThrownBy(() -> HomeFolder.create(folder, DeskSettings.STANDARD))
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void at_noHome_saysHowToMakeOne() {
    assertThatThrownBy(() -> HomeFolder.at(folder))
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("vigil desk init");
  }
}
