package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.core.language.Language.ENGLISH;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.edition.EditionPath;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.Organisers;
import vigil.gather.Wording;

/**
 * Whoever got hold of the signing key, or only of an editor's hands, still gets no script onto a
 * page.
 */
class HostileEditionTest {
  private static final String HOSTILE = "\"'><script>alert(1)</script>";

  @Test
  void pages_ofHostileTexts_showThemAsText(@TempDir Path home) throws Exception {
    try (RunningFront front = RunningFront.alone(home)) {
      assertThat(front.publish(front.pair(), front.archive(1, hostile())).statusCode())
          .isEqualTo(200);
      for (String path :
          List.of("/", "/dossiers/chechnya-2017", "/gatherings/london-2017-04-12", "/edition/")) {
        String page = PublicPagesTest.withoutOwnScript(front.get(path).body());
        assertThat(page).as(path).doesNotContain("<script");
      }
      assertThat(front.get("/").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
      assertThat(front.get("/feed.atom").body()).contains("&lt;script&gt;");
    }
  }

  private static Map<EditionPath, byte[]> hostile() {
    Map<EditionPath, byte[]> files = new HashMap<>();
    String json = new String(WorkedExample.dossier().json(), StandardCharsets.UTF_8);
    String changed =
        json.replace("Chechnya, spring 2017", jsonHostile())
            .replace("Novaya Gazeta", jsonHostile())
            .replace("At least three are known to have been killed.", jsonHostile())
            .replace("fewer than three lists", jsonHostile())
            .replace("Chechen Republic, Russian Federation", jsonHostile());
    files.put(
        new EditionPath("dossiers/" + WorkedExample.SLUG + ".json"),
        changed.getBytes(StandardCharsets.UTF_8));
    Gathering gathering =
        WorkedExample.gathering()
            .edit()
            .title(Wording.of(ENGLISH, HOSTILE))
            .place(Wording.of(ENGLISH, HOSTILE))
            .message(Wording.of(ENGLISH, HOSTILE))
            .organisers(new Organisers.Named(HOSTILE))
            .finish();
    files.put(
        new EditionPath("gatherings/" + WorkedExample.GATHERING + ".json"),
        GatheringJson.write(gathering));
    return files;
  }

  private static String jsonHostile() {
    return HOSTILE.replace("\"", "\\\"");
  }
}
