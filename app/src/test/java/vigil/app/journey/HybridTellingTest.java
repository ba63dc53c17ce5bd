package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.app.preview.FrontPages;
import vigil.core.language.Language;
import vigil.desk.DeskHome;
import vigil.desk.DeskServer;
import vigil.desk.keys.StaffName;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.seal.KeyKind;

/**
 * A group that chose a hybrid key, against whoever records today and has a quantum computer later:
 * what the browser and what the front seal to it, its desk opens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HybridTellingTest {
  private static final String WORDS = "I saw it. Я это видел. (synthetic)";
  private static final String PASSPHRASE = "a synthetic passphrase";
  private static final int QUICK_COST = 1;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private Path home;
  private OwnFront front;
  private Chromium chromium;
  private DeskPerson desk;
  private List<Path> files;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    home = folder.resolve("desk");
    chromium = opened(Chromium.start());
    front = opened(OwnFront.start(folder.resolve("front")));
    DeskHome.init(
        home, KeyKind.HYBRID, new StaffName("anna"), PASSPHRASE.toCharArray(), QUICK_COST);
    DeskServer server = opened(DeskServer.start(home, 0, new FrontPages()));
    desk = new DeskPerson(opened(chromium.withScripts("en")).newPage(), URI.create(server.url()));
    desk.unlocks(PASSPHRASE);
    desk.pairs(front.port(), front.code());
    files =
        List.of(
            PlantedFile.write(folder.resolve("note.txt"), 7),
            PlantedFile.write(folder.resolve("дверь.jpg"), 300_001));
  }

  private <T extends AutoCloseable> T opened(T one) {
    opened.add(one);
    return one;
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tell_groupWithAHybridKey_opensItAtTheDesk(boolean scripts) throws Exception {
    try (BrowserContext hers =
        scripts ? chromium.withScripts("ru") : chromium.withoutScripts("ru")) {
      Language russian = Language.RUSSIAN;
      new Teller(hers.newPage(), front.address(), russian).tells(WORDS, files);
      desk.exchanges();
      EnvelopeId testimony = desk.opensWhatIsNew();
      assertThat(desk.reads(russian)).isEqualTo(WORDS);
      assertThat(desk.savesTheFiles()).isEqualTo(PlantedFile.hashes(files));
      assertThat(header(testimony)).contains("-> mlkem768x25519 ").doesNotContain("-> X25519 ");
    }
  }

  /** The lines of an age file that say to whom it is sealed. */
  private String header(EnvelopeId testimony) throws Exception {
    Path envelope = home.resolve("envelopes").resolve(Spool.fileName(testimony));
    String text = Files.readString(envelope, StandardCharsets.ISO_8859_1);
    return text.substring(0, text.indexOf("\n---"));
  }
}
