package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.app.drill.SeizureDrill;
import vigil.app.preview.FrontPages;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.DeskHome;
import vigil.desk.DeskServer;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.exchange.Sha256;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.front.returning.ReturnEndpoint;
import vigil.open.IdentityFile;
import vigil.seal.number.ReturnNumber;

/**
 * The whole way of somebody who tells: she tells with three files, the desk reads and answers, she
 * comes back, reads, writes and erases. With scripts and without, in languages of three scripts, on
 * a front with a heap of 128 MiB; and all the while somebody reads the front's disk. {@code
 * -Dvigil.large-mb=200} makes the largest of her files so large.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkTest {
  private static final long LARGE_MB = Long.getLong("vigil.large-mb", 3);
  private static final int QUICK_COST = 1;
  private static final String PASSPHRASE = "a synthetic passphrase";

  /** A machine that the guide says is enough. */
  private static final long MACHINE_MB = 512;

  private static final Map<String, String> SAW =
      Map.of(
          "en", "I saw it from my window",
          "ru", "Я видела это из своего окна",
          "ar", "رأيت ذلك من نافذة بيتي");
  private static final Map<String, String> THANKS =
      Map.of(
          "en", "We have read everything you wrote",
          "ru", "Мы прочитали всё, что вы написали",
          "ar", "قرأنا كل ما كتبته لنا");
  private static final Map<String, String> MORE =
      Map.of(
          "en", "There is one thing more to say",
          "ru", "Я хочу добавить ещё кое-что",
          "ar", "هناك شيء آخر أريد قوله");

  private final List<AutoCloseable> opened = new ArrayList<>();

  /** By language and scripts: what everybody sees whose number nobody was given. */
  private final Map<String, String> pagesOfNobody = new HashMap<>();

  private final List<String> said = new ArrayList<>();
  private Path folder;
  private OwnFront front;
  private DiskWatch watch;
  private Chromium chromium;
  private DeskPerson desk;
  private List<Path> files;
  private Path letter;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    chromium = opened(Chromium.start());
    front = opened(OwnFront.start(folder.resolve("front")));
    List<Path> watched = new ArrayList<>(front.mustStayEmpty());
    watched.add(front.home());
    watch = opened(DiskWatch.on(front.process(), watched));
    Path home = folder.resolve("desk");
    DeskHome.init(home, PASSPHRASE.toCharArray(), QUICK_COST);
    keepTheKeyOutside(home);
    DeskServer server = opened(DeskServer.start(home, 0, new FrontPages()));
    BrowserContext staff = opened(chromium.withScripts("en"));
    desk = new DeskPerson(staff.newPage(), URI.create(server.url()));
    desk.unlocks(PASSPHRASE);
    desk.pairs(front.port(), front.code());
    letter = PlantedFile.write(folder.resolve("letter.pdf"), 40_000);
    files =
        List.of(
            PlantedFile.write(folder.resolve("note.txt"), 70_001),
            PlantedFile.write(folder.resolve("дверь.jpg"), 1_000_001),
            PlantedFile.write(folder.resolve("بيت.mp4"), LARGE_MB << 20));
    plant(PlantedFile.MARK, "letter.pdf", "note.txt", "дверь.jpg", "بيت.mp4");
  }

  /** All that a group needs to read its testimony without Vigil. */
  private void keepTheKeyOutside(Path home) throws IOException {
    try (KeyRing keys = KeyRing.unlock(HomeFolder.at(home), PASSPHRASE.toCharArray())) {
      Files.writeString(folder.resolve("group.txt"), IdentityFile.text(keys.group()));
    }
  }

  @AfterAll
  void stop() throws Exception {
    if (front != null && front.isRunning()) {
      System.out.printf(
          "The front's peak memory: %s MiB. Its disk was read %d times, up to %,d bytes at once.%n",
          front.peakMemoryMb().stream().boxed().toList(), watch.rounds(), watch.mostBytes());
    }
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  private <T extends AutoCloseable> T opened(T one) {
    opened.add(one);
    return one;
  }

  @ParameterizedTest(name = "{0}, scripts: {1}")
  @CsvSource({"en, true", "en, false", "ru, true", "ru, false", "ar, true", "ar, false"})
  void walk_toldAnsweredErased_leavesNothingInClear(String tag, boolean scripts) throws Exception {
    Language language = new Language(tag);
    Text page = Messages.of(ReturnEndpoint.class).in(language);
    String told = words(SAW, tag, scripts);
    String answer = words(THANKS, tag, scripts);
    String more = words(MORE, tag, scripts);
    try (BrowserContext hers = scripts ? chromium.withScripts(tag) : chromium.withoutScripts(tag)) {
      Teller person = new Teller(hers.newPage(), front.address(), language);
      long before = watch.rounds();
      String number = person.tells(told, files);
      assertThat(watch.rounds()).as("the disk was read meanwhile").isGreaterThan(before);
      plant(number, number.replace(" ", ""));
      assertNothingInClear();

      desk.exchanges();
      EnvelopeId testimony = desk.opensWhatIsNew();
      assertThat(desk.reads(language)).isEqualTo(told);
      assertThat(desk.savesTheFiles()).isEqualTo(PlantedFile.hashes(files));
      assertOpensWithoutVigil(testimony, told);
      desk.answers(language, answer, letter);
      desk.exchanges();

      assertThat(person.comesBackWith(number)).contains(page.get("mailbox.title", 1));
      assertThat(person.readsTheAnswer()).isEqualTo(answer);
      assertSame(person.savesItsFile(), letter);
      assertThat(person.writesBack(more, files.subList(0, 1))).contains(page.get("mailbox.sent"));
      assertSealedBy(scripts, person);
      assertNothingInClear();
      desk.exchanges();
      desk.opensWhatIsNew();
      assertThat(desk.reads(language)).isEqualTo(more);
      assertThat(desk.savesTheFiles()).isEqualTo(PlantedFile.hashes(files.subList(0, 1)));
      assertThat(desk.readsWhatFollowed(testimony)).containsExactly(answer, more);

      assertThat(person.erases()).isEqualTo(page.get("erased.title"));
      String unknown =
          pagesOfNobody.computeIfAbsent(tag + scripts, _ -> person.comesBackWith(numberOfNobody()));
      assertThat(unknown).contains(page.get("mailbox.empty"));
      assertThat(person.comesBackWith(number)).isEqualTo(unknown);
      desk.exchanges();
      assertThat(desk.isAskedToErase(testimony)).isTrue();
      assertThat(person.comesBackWith(number)).isEqualTo(unknown);
      assertNothingInClear();
    }
    assertThat(front.isRunning()).isTrue();
    assertThat(front.peakMemoryMb().orElse(0)).isLessThan(MACHINE_MB);
  }

  /** Words that nobody else says, with the mark in them. */
  private String words(Map<String, String> what, String tag, boolean scripts) {
    String words = what.get(tag) + " " + (scripts ? "1" : "2");
    plant(words);
    return words + ". " + PlantedFile.MARK + " (synthetic)";
  }

  private void plant(String... words) {
    watch.lookFor(words);
    said.addAll(List.of(words));
  }

  /** Where scripts run, the form itself is never sent, and what is sent is an upload. */
  private static void assertSealedBy(boolean device, Teller person) {
    if (device) {
      assertThat(person.sentTo()).hasSizeGreaterThan(2);
      assertThat(person.sentTo()).allMatch(path -> path.startsWith("/tell/uploads"));
    } else {
      assertThat(person.sentTo()).containsExactly("/return/write");
    }
  }

  private static void assertSame(Download saved, Path file) throws IOException {
    assertThat(saved.suggestedFilename()).isEqualTo(String.valueOf(file.getFileName()));
    try (InputStream content = saved.createReadStream()) {
      assertThat(Sha256.of(content).hex())
          .isEqualTo(PlantedFile.hashes(List.of(file)).values().iterator().next());
    }
  }

  /** The group's key, age and unzip give the same: no part of Vigil reads here. */
  private void assertOpensWithoutVigil(EnvelopeId testimony, String told) throws Exception {
    Path envelope = folder.resolve("desk/envelopes").resolve(Spool.fileName(testimony));
    Path zip = folder.resolve("testimony.zip");
    Path unpacked = Files.createTempDirectory(folder, "unpacked");
    String key = folder.resolve("group.txt").toString();
    OutsideProgram.run("age", "-d", "-i", key, "-o", zip.toString(), envelope.toString());
    OutsideProgram.run("unzip", "-q", zip.toString(), "-d", unpacked.toString());
    assertThat(Files.readString(unpacked.resolve("testimony.json"))).contains(told);
    try (Stream<Path> theirs = Files.list(unpacked.resolve("files"))) {
      List<Path> found = theirs.toList();
      assertThat(PlantedFile.hashes(found).values())
          .containsExactlyInAnyOrderElementsOf(PlantedFile.hashes(files).values());
      for (Path one : found) {
        Files.delete(one);
      }
    }
    Files.delete(zip);
  }

  private static String numberOfNobody() {
    return ReturnNumber.generate(new SecureRandom()).grouped();
  }

  /** Not in what the watch has read up to now, and in no spelling in what lies there now. */
  private void assertNothingInClear() throws Exception {
    assertThat(watch.finds()).isEmpty();
    for (Path folder : front.mustStayEmpty()) {
      assertThat(watch.made()).noneMatch(made -> made.startsWith(folder));
    }
    assertThat(watch.made().toString()).doesNotContain(said);
    assertThat(SeizureDrill.search(front.home(), said).finds()).isEmpty();
  }
}
